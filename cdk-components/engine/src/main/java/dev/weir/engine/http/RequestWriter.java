package dev.weir.engine.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.read.Json;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a planned call down: query parameters into the URL, a body as JSON, form or text, header values as text. */
final class RequestWriter {

    private static final Pattern SENDABLE = Pattern.compile("(?i)https?://[^/?#\\s]+(?=[/?#]|$)");

    private static final List<String> WITH_BODY = List.of("GET", "POST", "PUT", "PATCH");

    private final Json json;

    RequestWriter(Json json) {
        this.json = json;
    }

    Request write(Call call, Scope scope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "*/*");
        byte[] body = WITH_BODY.contains(call.method()) ? body(call, scope, headers) : null;
        Headers all = Headers.of(headers);
        for (Map.Entry<String, @Nullable Object> header :
                call.options().headers().entrySet()) {
            String value = scope.text(header.getValue());
            requireOneLine(header.getKey(), value);
            all = all.with(header.getKey(), value.strip());
        }
        return new Request(call.method(), url(call, scope), all, body);
    }

    /**
     * The request, whose URL can be sent to and whose headers are one line each: a line break would begin a header that nobody
     * asked for.
     */
    static Request checked(Request request) {
        if (!SENDABLE.matcher(request.url()).lookingAt()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot send a request: '" + request.address()
                            + "' is no URL of http or https with a host (check url, or url_base and path)");
        }
        request.headers().asMap().forEach(RequestWriter::requireOneLine);
        return request;
    }

    private static void requireOneLine(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\n' || c == '\r' || c == 0) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot set header '" + name
                                + "': its value spans several lines (look for a line break in a credential)");
            }
        }
    }

    private static String url(Call call, Scope scope) {
        Row parameters = call.options().parameters();
        rejectObjects(parameters);
        String url = call.url();
        int fragment = url.indexOf('#');
        String base = fragment < 0 ? url : url.substring(0, fragment);
        int mark = base.indexOf('?');
        String sent = mark < 0 ? null : base.substring(mark + 1);
        Row kept = call.skipsSentParameters() ? withoutSent(parameters, sent, scope) : parameters;
        String query = new QueryString().addAll(kept, scope::text).toString();
        if (query.isEmpty()) {
            return base;
        }
        if (sent == null) {
            return base + "?" + query;
        }
        return sent.isEmpty() ? base + query : base + "&" + query;
    }

    private static void rejectObjects(Row parameters) {
        parameters.forEach((name, value) -> {
            if (value instanceof Row) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot set request parameter '" + name + "': its value is an object (let it render to text)");
            }
        });
    }

    private static Row withoutSent(Row parameters, @Nullable String query, Scope scope) {
        Row kept = Row.of(parameters);
        Map<String, String> first = new LinkedHashMap<>();
        QueryString.parse(query).forEach(entry -> first.putIfAbsent(entry.getKey(), entry.getValue()));
        first.forEach((name, value) -> {
            if (kept.containsKey(name) && scope.text(kept.get(name)).equals(value)) {
                kept.remove(name);
            }
        });
        return kept;
    }

    private byte @Nullable [] body(Call call, Scope scope, Map<String, String> headers) {
        RequestOptions options = call.options();
        Object document = options.bodyJson();
        boolean hasJson = document != null && !(document instanceof Row row && row.isEmpty());
        boolean hasText = options.bodyText() != null && !options.bodyText().isEmpty();
        boolean hasForm = !options.bodyData().isEmpty();
        if (hasText && hasForm) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot build the request: it has both a body of text and form data (keep only one of them in"
                            + " request_body_data)");
        }
        if (hasJson && (hasText || hasForm)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot build the request: it has both a JSON body and form data (keep only one of request_body_json"
                            + " and request_body_data)");
        }
        if (hasJson) {
            headers.put("Content-Type", "application/json");
            return json.write(document).getBytes(StandardCharsets.UTF_8);
        }
        if (hasForm) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            return new QueryString()
                    .addAll(options.bodyData(), scope::text)
                    .toString()
                    .getBytes(StandardCharsets.US_ASCII);
        }
        String text = options.bodyText();
        return text == null || text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
