package dev.weir.authoring.record;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JSON types that a schema allows.
 *
 * @param types   their names, {@code null} among them; empty if any is allowed
 * @param unknown why they cannot be told; empty if they can
 */
public record JsonTypes(Set<String> types, String unknown) {

    public JsonTypes {
        types = Set.copyOf(types);
    }

    private static final JsonTypes ANY = new JsonTypes(Set.of(), "");

    private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

    /** The types of a schema that stands in a manifest or a file. */
    public static JsonTypes of(Node node) {
        if (!(node instanceof MappingNode schema)) {
            return ANY;
        }
        if (schema.entry("type") != null) {
            return new JsonTypes(named(schema.get("type")), "");
        }
        if (schema.text("$ref") != null) {
            return new JsonTypes(Set.of(), "it refers to " + schema.text("$ref"));
        }
        if (schema.entry("allOf") != null) {
            return new JsonTypes(Set.of(), "it is put together by allOf");
        }
        return ALTERNATIVES.stream()
                .map(schema::get)
                .flatMap(choice -> choice instanceof SequenceNode list ? Stream.of(anyOf(list)) : Stream.empty())
                .findFirst()
                .orElseGet(() -> implied(schema));
    }

    private static Set<String> named(@Nullable Node type) {
        Set<String> names = new TreeSet<>();
        if (type instanceof SequenceNode list) {
            list.nodes().forEach(name -> names.add(String.valueOf(name.plain())));
        } else if (type instanceof ScalarNode name) {
            names.add(String.valueOf(name.value()));
        }
        return names;
    }

    private static JsonTypes anyOf(SequenceNode alternatives) {
        Set<String> types = new TreeSet<>();
        for (Node alternative : alternatives.nodes()) {
            JsonTypes some = of(alternative);
            if (!some.unknown().isEmpty() || some.types().isEmpty()) {
                return some;
            }
            types.addAll(some.types());
        }
        return new JsonTypes(types, "");
    }

    private static JsonTypes implied(MappingNode schema) {
        if (schema.entry("properties") != null) {
            return new JsonTypes(Set.of("object"), "");
        }
        return schema.entry("items") != null ? new JsonTypes(Set.of("array"), "") : ANY;
    }

    /** The types without {@code null}, sorted. */
    public List<String> withoutNull() {
        return types.stream().filter(type -> !type.equals("null")).sorted().toList();
    }

    /** Whether null is allowed. */
    public boolean nullable() {
        return types.isEmpty() || types.contains("null");
    }
}
