package dev.weir.authoring.scaffold.openapi;

import dev.weir.authoring.scaffold.Naming;
import dev.weir.authoring.scaffold.call.Secrets;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation can be told in its query and headers. For one operation. */
final class Parameters {

    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> required = new LinkedHashMap<>();
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final List<String> optional = new ArrayList<>();
    private final List<String> dates = new ArrayList<>();
    private boolean body;

    static Parameters of(Operation operation, ApiDocument document) {
        Parameters parameters = new Parameters();
        operation.parameters().forEach(parameter -> parameters.take(parameter, document));
        return parameters;
    }

    private void take(MappingNode parameter, ApiDocument document) {
        String place = ApiDocument.scalar(parameter.get("in"));
        String name = ApiDocument.scalar(parameter.get("name"));
        body |= place.equals("body") || place.equals("formData");
        boolean header = place.equals("header") && !name.matches("(?i)accept|content-type|authorization");
        if (!place.equals("query") && !header || name.isEmpty()) {
            return;
        }
        MappingNode schema = document.swagger() ? parameter : document.at(parameter, "schema");
        if (parameter.get("required") instanceof ScalarNode scalar && Boolean.TRUE.equals(scalar.value())) {
            required.put(name, header ? "header" : "query");
            fixed.put(name, fixed(name, schema));
        } else if (!header) {
            optional.add(name);
        }
        if (!header) {
            query.put(name, size(schema));
            if (schema != null && ApiDocument.scalar(schema.get("format")).startsWith("date")) {
                dates.add(name);
            }
        }
    }

    /** Whether one of this name holds a credential, by the name or by that of the input that it would become. */
    static boolean isSecret(String name) {
        return Secrets.isSecret(name, "") || Secrets.isSecret(Naming.snake(name, ""), "");
    }

    private static String fixed(String name, @Nullable MappingNode schema) {
        if (schema == null || isSecret(name)) {
            return "";
        }
        List<Node> words = ApiDocument.elements(schema.get("enum"));
        String fallback = ApiDocument.scalar(schema.get("default"));
        return fallback.isEmpty() && words.size() == 1 ? ApiDocument.scalar(words.get(0)) : fallback;
    }

    /** How much a page may have, if it is a size: its most, or what it is by default; for others, what they are by default. */
    private static String size(@Nullable MappingNode schema) {
        if (schema == null) {
            return "";
        }
        String most = ApiDocument.scalar(schema.get("maximum"));
        boolean usual = most.matches("[1-9][0-9]{0,3}");
        return usual ? most : ApiDocument.scalar(schema.get("default"));
    }

    /** All parameters of the query, with their largest or usual value; empty if none is told. */
    Map<String, String> query() {
        return query;
    }

    /** Those that must be sent, with their place. */
    Map<String, String> required() {
        return required;
    }

    /** The value that a required one has by its description; empty if it tells none. */
    String fixed(String name) {
        return fixed.getOrDefault(name, "");
    }

    /** Those of the query that may be left out. */
    List<String> optional() {
        return optional;
    }

    /** Those of the query that are dates or times. */
    List<String> dates() {
        return dates;
    }

    /** Whether it takes a body. */
    boolean hasBody() {
        return body;
    }
}
