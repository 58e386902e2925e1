package dev.weir.authoring.text;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keywords of JSON schemas. */
public final class Keywords {

    private static final Set<String> HOLDING_FIELDS = Set.of("type", "properties", "description");

    private Keywords() {}

    /** What a schema says beside its types, its fields, their description, and the keywords that are told elsewhere; as JSON. */
    public static String rest(MappingNode schema, Set<String> told) {
        Map<String, @Nullable Object> rest = new TreeMap<>();
        for (Entry entry : schema.entries()) {
            boolean element = entry.key().equals("items") && entry.value() instanceof MappingNode;
            if (!element && !told.contains(entry.key()) && !HOLDING_FIELDS.contains(entry.key())) {
                rest.put(entry.key(), value(entry));
            }
        }
        return Json.line(rest);
    }

    /** The order of names that must be there means nothing. */
    private static @Nullable Object value(Entry entry) {
        Node value = entry.value();
        return entry.key().equals("required") && value instanceof SequenceNode names
                ? names.nodes().stream()
                        .map(name -> String.valueOf(name.plain()))
                        .sorted()
                        .toList()
                : Canonical.of(value);
    }
}
