package dev.weir.authoring.scaffold.openapi;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema with what {@code allOf}, {@code oneOf} and {@code anyOf} add to it. For one schema. */
final class Flattened {

    private static final int MOST_PARTS = 200;
    private static final int LONGEST = 200;

    private final Map<String, Node> properties = new LinkedHashMap<>();
    private final Set<String> types = new LinkedHashSet<>();
    private String format = "";
    private String description = "";
    private @Nullable Node items;

    static Flattened of(MappingNode schema, ApiDocument document) {
        Flattened flat = new Flattened();
        List<MappingNode> parts = new ArrayList<>(List.of(schema));
        for (int next = 0; next < parts.size() && next < MOST_PARTS; next++) {
            MappingNode part = parts.get(next);
            flat.take(part, document);
            for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
                for (Node element : ApiDocument.elements(part.get(keyword))) {
                    MappingNode resolved = document.resolved(element);
                    if (resolved != null && !parts.contains(resolved)) {
                        parts.add(resolved);
                    }
                }
            }
        }
        return flat;
    }

    private void take(MappingNode part, ApiDocument document) {
        ApiDocument.entries(document.at(part, "properties")).forEach(properties::putIfAbsent);
        Node type = part.get("type");
        if (type instanceof SequenceNode list) {
            list.nodes().forEach(word -> types.add(ApiDocument.scalar(word)));
        } else if (type != null) {
            types.add(ApiDocument.scalar(type));
        } else if (part.get("enum") instanceof SequenceNode && part.get("properties") == null) {
            types.add("string");
        }
        format = format.isEmpty() ? ApiDocument.scalar(part.get("format")) : format;
        items = items == null ? part.get("items") : items;
        if (description.isEmpty()) {
            String line = ApiDocument.scalar(part.get("description"))
                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                    .strip();
            description = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        }
    }

    Map<String, Node> properties() {
        return properties;
    }

    Set<String> types() {
        return types;
    }

    String format() {
        return format;
    }

    String description() {
        return description;
    }

    @Nullable
    Node items() {
        return items;
    }

    /** Whether values may be lists. */
    boolean isArray() {
        return types.contains("array") || types.isEmpty() && items != null;
    }

    /** Whether values may be objects. */
    boolean isObject() {
        return types.contains("object") || !properties.isEmpty();
    }
}
