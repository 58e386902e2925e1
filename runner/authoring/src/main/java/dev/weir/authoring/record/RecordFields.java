package dev.weir.authoring.record;

import dev.weir.authoring.text.Canonical;
import dev.weir.authoring.text.Json;
import dev.weir.authoring.text.Keywords;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the fields of a JSON schema, with those within them. */
final class RecordFields {

    private static final List<String> FORM = List.of("format", "airbyte_type", "multipleOf");

    private static final Set<String> TOLD = Set.of("format", "airbyte_type", "multipleOf", "enum", "const");

    private final Map<String, RecordField> found = new LinkedHashMap<>();

    private RecordFields() {}

    /** The fields by their paths, in the order of the schema. */
    static Map<String, RecordField> of(MappingNode schema) {
        RecordFields fields = new RecordFields();
        fields.within(schema, "");
        return fields.found;
    }

    private void within(MappingNode schema, String prefix) {
        if (schema.get("properties") instanceof MappingNode properties) {
            for (Entry property : properties.entries()) {
                add(prefix + property.key(), property.value(), property.keyPosition());
            }
        }
    }

    private void add(String path, Node node, Position place) {
        JsonTypes types = JsonTypes.of(node);
        MappingNode schema = node instanceof MappingNode mapping ? mapping : new MappingNode(place, List.of());
        String description = schema.text("description");
        found.putIfAbsent(
                path,
                new RecordField(
                        path,
                        types.withoutNull(),
                        types.nullable(),
                        form(schema),
                        words(schema),
                        rest(schema),
                        types.unknown(),
                        description == null ? "" : description,
                        place));
        within(schema, path + ".");
        if (schema.get("items") instanceof MappingNode items) {
            add(path + "[]", items, items.position());
        }
    }

    /** What a schema says beside what is told of its fields. */
    static String rest(MappingNode schema) {
        return Keywords.rest(schema, TOLD);
    }

    private static List<String> form(MappingNode schema) {
        return FORM.stream()
                .map(schema::entry)
                .flatMap(Stream::ofNullable)
                .map(entry -> entry.key() + ": " + entry.value().plain())
                .toList();
    }

    private static List<String> words(MappingNode schema) {
        Node words = schema.get("enum");
        Node only = schema.get("const");
        Collection<? extends Node> nodes = words instanceof SequenceNode list
                ? list.nodes()
                : only instanceof ScalarNode ? List.of(only) : List.of();
        return nodes.stream().map(node -> Json.line(Canonical.of(node))).toList();
    }
}
