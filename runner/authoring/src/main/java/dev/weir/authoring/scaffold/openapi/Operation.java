package dev.weir.authoring.scaffold.openapi;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation of an API.
 *
 * @param id         its id; method and path if it has none
 * @param method     the method, in capitals
 * @param path       the path below the server, with parameters in braces
 * @param node       what the document says of it
 * @param parameters the parameters, those of the path included
 * @param servers    where the path says that it is served; null if it says nothing
 */
record Operation(
        String id,
        String method,
        String path,
        MappingNode node,
        List<MappingNode> parameters,
        @Nullable MappingNode servers) {

    private static final List<String> METHODS =
            List.of("get", "post", "put", "patch", "delete", "head", "options", "trace", "query");

    /** All operations of a document, in its order. */
    static List<Operation> all(ApiDocument document) {
        List<Operation> operations = new ArrayList<>();
        ApiDocument.entries(document.at(document.root(), "paths")).forEach((path, item) -> {
            MappingNode resolved = document.resolved(item);
            if (resolved != null && path.startsWith("/")) {
                of(document, path, resolved, operations);
            }
        });
        return operations;
    }

    private static void of(ApiDocument document, String path, MappingNode item, List<Operation> operations) {
        for (String method : METHODS) {
            MappingNode node = document.at(item, method);
            if (node != null) {
                String name = method.toUpperCase(Locale.ROOT);
                String id = ApiDocument.scalar(node.get("operationId"));
                operations.add(new Operation(
                        id.isEmpty() ? name + " " + path : id,
                        name,
                        path,
                        node,
                        parameters(document, item, node),
                        servers(document, item, node)));
            }
        }
    }

    /** Those of the operation stand for those of the path that have the same name and place. */
    private static List<MappingNode> parameters(ApiDocument document, MappingNode item, MappingNode node) {
        Map<String, MappingNode> found = new LinkedHashMap<>();
        for (MappingNode holder : List.of(item, node)) {
            ApiDocument.elements(holder.get("parameters")).forEach(element -> {
                MappingNode parameter = document.resolved(element);
                if (parameter != null) {
                    found.put(parameter.text("in") + " " + ApiDocument.scalar(parameter.get("name")), parameter);
                }
            });
        }
        return List.copyOf(found.values());
    }

    private static @Nullable MappingNode servers(ApiDocument document, MappingNode item, MappingNode node) {
        for (MappingNode holder : List.of(node, item)) {
            List<Node> servers = ApiDocument.elements(holder.get("servers"));
            if (!servers.isEmpty()) {
                return document.resolved(servers.get(0));
            }
        }
        return null;
    }

    /** What a list of operations says of it. */
    String summary() {
        String summary = ApiDocument.scalar(node.get("summary"));
        return summary.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /** The schema of a good answer in JSON; null if it tells none. */
    @Nullable
    MappingNode answer(ApiDocument document) {
        Map<String, Node> responses = ApiDocument.entries(document.at(node, "responses"));
        String status = responses.keySet().stream()
                .filter(key -> key.matches("2[0-9X]{2}|default"))
                .min(Comparator.naturalOrder())
                .orElse("");
        MappingNode response = document.resolved(responses.get(status));
        if (document.swagger()) {
            return document.at(response, "schema");
        }
        return ApiDocument.entries(document.at(response, "content")).entrySet().stream()
                .filter(content ->
                        content.getKey().contains("json") || content.getKey().equals("*/*"))
                .findFirst()
                .map(content -> document.at(document.resolved(content.getValue()), "schema"))
                .orElse(null);
    }
}
