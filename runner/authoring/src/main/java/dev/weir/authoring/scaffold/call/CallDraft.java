package dev.weir.authoring.scaffold.call;

import dev.weir.authoring.scaffold.Inputs;
import dev.weir.authoring.scaffold.Literal;
import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.Remarks;
import dev.weir.authoring.scaffold.ScaffoldException;
import dev.weir.authoring.scaffold.StreamDraft.RequestDraft;
import dev.weir.authoring.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a request that was seen into one of a manifest. For one request. */
public final class CallDraft {

    /** What browsers and clients send of themselves. */
    private static final Set<String> OF_CLIENTS = Set.of(
            "host",
            "connection",
            "content-length",
            "user-agent",
            "accept-encoding",
            "accept-language",
            "origin",
            "referer",
            "priority",
            "pragma",
            "cache-control",
            "dnt",
            "te",
            "upgrade-insecure-requests",
            "x-requested-with",
            "if-none-match",
            "if-modified-since");

    private final HttpCall call;
    private final CallUrl url;
    private final Inputs inputs;
    private final Remarks remarks;
    private final String stream;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private @Nullable Map<String, Object> authenticator;
    private @Nullable Map<String, Object> body;

    /**
     * A request that becomes that of a stream.
     *
     * @param stream  how remarks call it
     * @param inputs  takes what is configured
     * @param remarks takes what is guessed and left out
     */
    public CallDraft(HttpCall call, String stream, Inputs inputs, Remarks remarks) {
        this.call = call;
        this.url = CallUrl.of(call.url());
        this.stream = stream;
        this.inputs = inputs;
        this.remarks = remarks;
    }

    /**
     * The request.
     *
     * @param path  the path, in which parts may be templates already
     * @param taken the parameters that something else sends
     */
    public RequestDraft request(String path, Set<String> taken) {
        String method = call.method().toUpperCase(Locale.ROOT);
        if (!method.equals("GET") && !method.equals("POST")) {
            throw new ScaffoldException("Cannot make a stream of " + method + " " + url.shownPath()
                    + ": records are read with GET or POST (leave the request out)");
        }
        headers();
        user();
        query(taken);
        body(taken);
        String whole = url.scheme() + "://" + Literal.text(host()) + path;
        String guess = path.contains("{{ config[") ? "guessed: a part of the path is an input, check" : "";
        String remark = url.scheme().equals("http") ? "Not encrypted, as it was given. " + guess : guess;
        return new RequestDraft(whole, remark, method, authenticator, parameters, headers, body);
    }

    /** A host that holds a placeholder is configured. */
    private String host() {
        if (Naming.isPlaceholder(url.host())) {
            throw new ScaffoldException("Cannot make a stream of host '" + url.host()
                    + "': it holds a placeholder (write a real host; it can become an input later)");
        }
        return url.host();
    }

    private void user() {
        String given = call.user() == null ? userOfUrl() : call.user();
        if (!given.isEmpty()) {
            sign(Authenticators.basic(inputs, given), "HTTP Basic");
        }
    }

    /** Clients send an empty password if a URL has a name alone. */
    private String userOfUrl() {
        String user = CallUrl.decoded(url.user());
        return user.isEmpty() || user.contains(":") ? user : user + ":";
    }

    /** Signs with the first credential; whether it does. */
    private boolean sign(Map<String, Object> with, String what) {
        if (authenticator == null) {
            authenticator = with;
            return true;
        }
        if (!authenticator.equals(with)) {
            remarks.leftOut(stream + ": " + what + ", as the request has another credential already");
        }
        return false;
    }

    private void headers() {
        call.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Authorization"))
                .forEach(header -> authorization(header.value()));
        for (NameValue header : call.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (name.equals("authorization") || isRedundant(name, header.value())) {
                continue;
            }
            if (OF_CLIENTS.contains(name) || name.startsWith("sec-") || name.startsWith(":")) {
                remarks.leftOut("header " + name + ", which clients send of themselves");
            } else if (header.value().isEmpty()) {
                remarks.leftOut(stream + ": header " + header.name() + ", which is empty");
            } else if (Secrets.isSecret(header.name(), header.value())) {
                secretHeader(header);
            } else {
                headers.put(Literal.text(header.name()), Literal.text(header.value()));
            }
        }
    }

    private static boolean isRedundant(String name, String value) {
        return name.equals("accept") && value.matches("\\*/\\*|application/json(, *(text/plain, *)?\\*/\\*)?")
                || name.equals("content-type")
                || name.equals("content-length");
    }

    private void authorization(String value) {
        String[] parts = value.strip().split("\\s+", 2);
        String scheme = parts[0].toLowerCase(Locale.ROOT);
        String token = parts.length < 2 ? "" : parts[1];
        if (scheme.equals("bearer") && !token.isEmpty()) {
            sign(Authenticators.bearer(inputs.secret("api_token", token, "API token")), "a bearer token");
        } else if (scheme.equals("basic") && !token.isEmpty()) {
            sign(Authenticators.basic(inputs, decoded(token)), "HTTP Basic");
        } else if (scheme.equals("digest") || scheme.startsWith("aws4-") || scheme.equals("negotiate")) {
            remarks.leftOut(stream + ": the credential, as no component signs by " + parts[0]);
        } else {
            boolean prefixed = !token.isEmpty() && parts[0].matches("[A-Za-z][A-Za-z-]{1,19}");
            String read = inputs.secret("api_token", prefixed ? token : value, "API token");
            sign(
                    Authenticators.key(prefixed ? parts[0] + " " + read : read, "header", "Authorization"),
                    "Authorization");
        }
    }

    /** User name and password as HTTP Basic encodes them; what is not encoded so, such as a variable, stays as it is. */
    private static String decoded(String token) {
        if (token.length() % 4 != 0 || !token.matches("[A-Za-z0-9+/]+={0,2}")) {
            return token;
        }
        String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        return text.contains(":") ? text : token;
    }

    private void secretHeader(NameValue header) {
        boolean cookie = header.name().equalsIgnoreCase("Cookie");
        String read = inputs.secret(
                Naming.snake(header.name().replaceFirst("(?i)^x-", ""), "api_key"),
                header.value(),
                cookie ? "Cookies of a session" : "Header " + Naming.title(header.name()));
        if (cookie) {
            remarks.guessed(stream + ": cookies are an input, and end with the session; an API token lasts longer");
        }
        if (authenticator == null) {
            authenticator = Authenticators.key(read, "header", Literal.text(header.name()));
        } else {
            headers.put(Literal.text(header.name()), read);
        }
    }

    private void query(Set<String> taken) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        url.query()
                .forEach(pair -> values.computeIfAbsent(pair.name(), name -> new ArrayList<>())
                        .add(pair.value()));
        values.forEach((name, given) -> {
            if (taken.contains(name)) {
                return;
            }
            if (given.stream().allMatch(String::isEmpty)) {
                remarks.leftOut(stream + ": parameter " + name + ", which is empty");
            } else if (given.stream().anyMatch(value -> Secrets.isSecret(name, value))) {
                secretParameter(name, String.join(",", given));
            } else {
                parameters.put(Literal.text(name), given.size() == 1 ? value(name, given.get(0)) : list(given));
            }
        });
    }

    private void secretParameter(String name, String value) {
        String read = inputs.secret(Naming.snake(name, "api_key"), value, "Parameter " + Naming.title(name));
        if (authenticator == null) {
            authenticator = Authenticators.key(read, "request_parameter", Literal.text(name));
        } else {
            parameters.put(Literal.text(name), read);
        }
    }

    /** A variable of a shell, or a placeholder of a documentation, is configured. */
    private String value(String name, String value) {
        if (!value.matches("\\$\\{?[A-Za-z_]\\w*}?|<[\\w -]+>|\\{[A-Za-z_]\\w*}")) {
            return Literal.text(value);
        }
        String title = Naming.title(name);
        return inputs.plain(
                Naming.snake(name, "value"), value, Map.of("type", "string", "title", title), "put the value here");
    }

    private static String list(List<String> values) {
        return "{{ " + Json.line(values) + " }}";
    }

    private void body(Set<String> taken) {
        String given = call.body();
        if (given == null || given.isEmpty()) {
            return;
        }
        String type = call.header("Content-Type").toLowerCase(Locale.ROOT);
        Json.Parsed json = Json.parse(given);
        if (json.value() instanceof Map<?, ?> object && !type.contains("form")) {
            Map<String, @Nullable Object> fields = fields(object, taken);
            String kind = object.get("query") instanceof String query && query.contains("{")
                    ? "RequestBodyGraphQL"
                    : "RequestBodyJsonObject";
            body = component(kind, fields);
        } else if (type.contains("form") || type.isEmpty() && given.matches("[^\\s{}\\[\\]]+=.*")) {
            body = form(given, taken);
        } else {
            plain(given, type);
        }
    }

    private void plain(String given, String type) {
        String text = Json.parse(given).value() instanceof List<?> list
                ? Json.line(field("body", list, 0))
                : Literal.text(given);
        if (Secrets.holdsSecret(text)) {
            throw new ScaffoldException("Cannot make a stream of " + url.shownPath()
                    + ": its body is a text that seems to hold a credential (take that out, and put it into the manifest as"
                    + " {{ config['name'] }})");
        }
        body = component("RequestBodyPlainText", text);
        headers.put("Content-Type", type.isEmpty() ? "text/plain" : Literal.text(type));
        remarks.guessed(stream + ": the body is sent as text, as it was given");
    }

    private Map<String, Object> form(String given, Set<String> taken) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (NameValue pair : CallUrl.pairs(given)) {
            if (!taken.contains(pair.name())) {
                fields.put(Literal.text(pair.name()), field(pair.name(), pair.value(), 0));
            }
        }
        return component("RequestBodyUrlEncodedForm", fields);
    }

    private Map<String, @Nullable Object> fields(Map<?, ?> object, Set<String> taken) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (!taken.contains(String.valueOf(name))) {
                fields.put(Literal.text(String.valueOf(name)), field(String.valueOf(name), value, 1));
            }
        });
        return fields;
    }

    private @Nullable Object field(String name, @Nullable Object value, int depth) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> inner = new LinkedHashMap<>();
            map.forEach((key, held) ->
                    inner.put(Literal.text(String.valueOf(key)), field(String.valueOf(key), held, depth + 1)));
            return inner;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> inner = new ArrayList<>();
            list.forEach(held -> inner.add(field(name, held, depth + 1)));
            return inner;
        }
        if (value instanceof String text && Secrets.isSecret(name, text)) {
            return inputs.secret(Naming.snake(name, "secret"), text, "Field " + Naming.title(name));
        }
        return Literal.value(value);
    }

    private static Map<String, Object> component(String type, Object value) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("value", value);
        return component;
    }

    /** Parameters that may lead to pages: those of the query, or the fields at the top of a body, with their values. */
    public Map<String, String> pageParameters() {
        Map<String, String> found = new LinkedHashMap<>();
        url.query().forEach(pair -> found.putIfAbsent(pair.name(), pair.value()));
        return found;
    }

    /** The fields at the top of a JSON body, with single values as text. */
    public Map<String, String> bodyFields() {
        Map<String, String> found = new LinkedHashMap<>();
        if (call.body() != null && Json.parse(call.body()).value() instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (!(value instanceof Map) && !(value instanceof List)) {
                    found.put(String.valueOf(name), value == null ? "" : String.valueOf(value));
                }
            });
        }
        return found;
    }

    /** The URL. */
    public CallUrl url() {
        return url;
    }

    /** The path, with placeholders and parts that look like credentials as inputs. */
    public String path() {
        StringBuilder path = new StringBuilder();
        String[] segments = url.path().split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            path.append(i == 0 ? "" : "/").append(segment(segments[i], i == 0 ? "" : segments[i - 1]));
        }
        return path.toString();
    }

    private String segment(String segment, String before) {
        if (Naming.isPlaceholder(segment)) {
            String name = Naming.snake(segment, "id");
            remarks.guessed(stream + ": " + name + " of the path is an input; if it names records of another stream, a"
                    + " SubstreamPartitionRouter gives it");
            return inputs.plain(
                    name, segment, Map.of("type", "string", "title", Naming.title(name)), "put the value here");
        }
        if (Secrets.looksSecret(CallUrl.decoded(segment))) {
            String name = Naming.snake(Secrets.looksSecret(before) ? "" : before, "path") + "_key";
            remarks.guessed(stream + ": a part of the path looks like a credential, and is the input " + name);
            return inputs.secret(name, segment, "Part of the path: " + Naming.title(name));
        }
        return Literal.text(segment);
    }
}
