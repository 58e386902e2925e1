package dev.weir.trial.record;

import dev.weir.engine.ReadLimits;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.value.Row;
import dev.weir.trial.golden.GoldenText;
import dev.weir.trial.scrub.Scrubber;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes captures as a recording without secrets. */
final class RecordedFile {

    private static final Set<String> PASSED_OVER = names(
            "Alt-Svc",
            "CF-Ray",
            "Connection",
            "Date",
            "Keep-Alive",
            "NEL",
            "Report-To",
            "Server",
            "Strict-Transport-Security",
            "Transfer-Encoding",
            "Vary",
            "Via",
            "X-Powered-By");

    private final Scrubber scrubber;
    private final ShortValues shortValues;
    private final Set<String> standIns;
    private final Set<String> dropped = new TreeSet<>();

    RecordedFile(Scrubber scrubber, ShortValues shortValues, Set<String> standIns) {
        this.scrubber = scrubber;
        this.shortValues = shortValues;
        this.standIns = standIns;
    }

    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** The request headers that were left out, as they hold credentials of which nothing is known. */
    Set<String> dropped() {
        return dropped;
    }

    String text(Row config, Instant asOf, ReadLimits limits, List<Capture> captures) {
        Row recording = Row.of("config", value(config));
        recording.put("as_of", asOf.toString());
        if (!limits.equals(ReadLimits.NONE)) {
            recording.put("limits", limits(limits));
        }
        recording.put("exchanges", captures.stream().map(this::exchange).toList());
        return GoldenText.document(recording);
    }

    private static Row limits(ReadLimits limits) {
        Row row = Row.of("pages", (long) limits.pages());
        row.put("slices", (long) limits.slices());
        row.put("records", Math.min(limits.records(), Integer.MAX_VALUE));
        return row;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Row row) {
            Row scrubbed = new Row();
            row.forEach((name, inner) -> scrubbed.put(name, value(inner)));
            return scrubbed;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> scrubbed = new ArrayList<>();
            list.forEach(element -> scrubbed.add(value(element)));
            return scrubbed;
        }
        if (value instanceof String text) {
            return scrubber.text(text, "config");
        }
        if (value instanceof Number) {
            String text = scrubber.text(value.toString(), "config");
            return text.equals(value.toString())
                    ? value
                    : text.matches("\\d{1,18}") ? (Object) Long.valueOf(text) : text;
        }
        return value;
    }

    private Row exchange(Capture capture) {
        Row request = Row.of("method", capture.request().method());
        request.put("url", scrubber.text(capture.request().url(), "URL"));
        request.put("headers", requestHeaders(capture.request()));
        byte[] body = capture.request().body();
        request.put("body", body == null ? new Row() : body(scrubber.body(shortValues.body(body), "request")));
        Row response = Row.of("status", (long) capture.status());
        response.put("headers", responseHeaders(capture.headers()));
        response.put(
                "body",
                capture.body().length == 0
                        ? new Row()
                        : body(scrubber.body(shortValues.body(capture.body()), "answer")));
        Row exchange = Row.of("request", request);
        exchange.put("response", response);
        return exchange;
    }

    private Row requestHeaders(Request request) {
        Row headers = new Row();
        request.headers().asMap().forEach((name, value) -> {
            String scrubbed = scrubber.text(value, "header");
            boolean known = !SecretSearch.isCredentialHeader(name) || holdsStandIn(scrubbed);
            if (!known) {
                dropped.add(name);
            } else if (!name.equalsIgnoreCase("Accept") || !value.equals("*/*")) {
                headers.put(name, scrubbed);
            }
        });
        return headers;
    }

    private boolean holdsStandIn(String value) {
        String decoded = value.regionMatches(true, 0, "Basic ", 0, 6)
                ? decoded(value.substring(6).strip())
                : value;
        return standIns.stream().anyMatch(decoded::contains);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Row responseHeaders(Headers sent) {
        Row headers = new Row();
        for (Map.Entry<String, String> header : sent.asMap().entrySet()) {
            if (!PASSED_OVER.contains(header.getKey())) {
                headers.put(header.getKey(), scrubber.text(header.getValue(), "answer header"));
            }
        }
        return headers;
    }

    private static Row body(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return Row.of("text", text);
        } catch (CharacterCodingException e) {
            return Row.of("base64", Base64.getEncoder().encodeToString(body));
        }
    }
}
