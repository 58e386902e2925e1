package dev.weir.engine.bind;

import dev.weir.descriptors.Parameter;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with how its values are made.
 *
 * @param parameter  the parameter
 * @param conversion turns its values
 * @param absent     what stands in for a value that the manifest leaves out, as plain JSON; null if nothing does
 */
record Slot(
        Parameter parameter,
        Conversion conversion,
        @Nullable Object absent) {

    /** The value that a component's mapping gives; null if it may be absent and is. A key without a value is absent. */
    @Nullable
    Object value(MappingNode mapping, Target target) {
        Node node = present(mapping, parameter.name());
        if (node == null && absent != null) {
            node = Node.of(absent, mapping.position());
        }
        if (node != null) {
            return conversion.convert(node, target);
        }
        if (parameter.required()) {
            throw target.failure("missing-parameter", mapping.position(), "it is missing (give it a value)");
        }
        return null;
    }

    private static @Nullable Node present(MappingNode mapping, String key) {
        Entry entry = mapping.entry(key);
        if (entry == null || entry.value() instanceof ScalarNode scalar && scalar.value() == null) {
            return null;
        }
        return entry.value();
    }
}
