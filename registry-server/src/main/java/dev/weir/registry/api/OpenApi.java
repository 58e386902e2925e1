package dev.weir.registry.api;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The document of the API, as OpenAPI 3.1 has it. */
public final class OpenApi {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String PROBLEM = "application/problem+json";
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(400, "The request cannot be understood."),
            Map.entry(401, "Nobody knows who asks."),
            Map.entry(403, "Whoever asks may not."),
            Map.entry(404, "There is no such thing."),
            Map.entry(405, "There is something, but not for this method."),
            Map.entry(409, "It is there already."),
            Map.entry(410, "It was revoked."),
            Map.entry(413, "The body is too large."),
            Map.entry(422, "The body is understood, and not accepted."),
            Map.entry(429, "There were too many requests; Retry-After says how many seconds to wait."),
            Map.entry(
                    503,
                    "It cannot be had at the moment: a content is lost, or somebody else who is needed does not answer."));

    private final Shapes shapes = new Shapes();
    private final Map<String, Object> paths = new LinkedHashMap<>();

    private OpenApi() {}

    /**
     * The document of operations.
     *
     * @param version of the registry
     * @param always  the statuses of problem documents that any request may get, besides those of tokens
     * @param problem the form of problem documents
     */
    public static Map<String, Object> of(
            List<Operation> operations, String version, List<Integer> always, Type problem) {
        OpenApi document = new OpenApi();
        operations.forEach(operation -> document.add(operation, always, problem));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("openapi", "3.1.0");
        whole.put(
                "info",
                Map.of(
                        "title", "Weir registry",
                        "version", version,
                        "description",
                                "What a registry of components and connectors knows. Lists give items and, if there is more, the next offset."));
        whole.put("servers", List.of(Map.of("url", "/")));
        whole.put("paths", document.paths);
        whole.put(
                "components", Map.of("schemas", document.shapes.named(), "securitySchemes", Map.of("token", token())));
        return whole;
    }

    private static Map<String, Object> token() {
        return Map.of(
                "type", "http",
                "scheme", "bearer",
                "description",
                        "A token of the registry; HTTP Basic with any user name and the token as password does as well.");
    }

    private void add(Operation operation, List<Integer> always, Type problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("operationId", id(operation));
        entry.put("summary", operation.summary());
        entry.put("tags", List.of(operation.path().split("/")[3]));
        List<Object> parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            entry.put("parameters", parameters);
        }
        Type question = operation.question();
        if (question != null) {
            entry.put("requestBody", Map.of("required", true, "content", content("application/json", question)));
        }
        entry.put("responses", responses(operation, always, problem));
        if (operation.caller() != Operation.Caller.ANYBODY) {
            entry.put("security", security(operation));
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> path = (Map<String, Object>)
                paths.computeIfAbsent(operation.path(), key -> new LinkedHashMap<String, Object>());
        path.put(operation.method().toString().toLowerCase(Locale.ROOT), entry);
    }

    /** Readers may come without a token where the registry lets everybody read. */
    private static List<Map<String, Object>> security(Operation operation) {
        Map<String, Object> token = Map.of("token", List.of());
        return operation.caller() == Operation.Caller.READER ? List.of(token, Map.of()) : List.of(token);
    }

    private static String id(Operation operation) {
        StringBuilder id = new StringBuilder(operation.method().toString().toLowerCase(Locale.ROOT));
        for (String part : operation.path().substring("/api/v1/".length()).split("[/{}._-]+")) {
            if (!part.isEmpty()) {
                id.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return id.toString();
    }

    private static List<Object> parameters(Operation operation) {
        List<Object> parameters = new ArrayList<>();
        Matcher path = PARAMETER.matcher(operation.path());
        while (path.find()) {
            parameters.add(Map.of(
                    "name",
                    path.group(1),
                    "in",
                    "path",
                    "required",
                    true,
                    "schema",
                    Map.of("type", "string", "minLength", 1)));
        }
        for (Query query : operation.queries()) {
            parameters.add(Map.of(
                    "name",
                    query.name(),
                    "in",
                    "query",
                    "description",
                    query.doc(),
                    "schema",
                    query.number()
                            ? Map.of("type", "integer", "minimum", 0, "maximum", query.most())
                            : Map.of("type", "string")));
        }
        return parameters;
    }

    private Map<String, Object> responses(Operation operation, List<Integer> always, Type problem) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> good = new LinkedHashMap<>();
        good.put("description", "Done.");
        Type answer = operation.answer();
        if (answer != null) {
            good.put("content", content("application/json", answer));
        }
        responses.put(String.valueOf(operation.status()), good);
        List<Integer> ofTokens = operation.caller() == Operation.Caller.ANYBODY ? List.of() : List.of(401, 403);
        Stream.of(always, ofTokens, operation.refusals())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .forEach(status -> responses.put(
                        String.valueOf(status),
                        Map.of("description", words(status), "content", content(PROBLEM, problem))));
        return responses;
    }

    private static String words(int status) {
        String words = WORDS.get(status);
        if (words == null) {
            throw new IllegalArgumentException("Cannot describe status " + status + ": it has no words here");
        }
        return words;
    }

    private Map<String, Object> content(String type, Type form) {
        return Map.of(type, Map.of("schema", shapes.of(form)));
    }
}
