package dev.weir.authoring.text;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values in a form that is equal for values that mean the same: keys are sorted, 1.0 is 1, dates are texts. */
public final class Canonical {

    private static final double EXACT = 1L << 53;

    private Canonical() {}

    /** The form of a tree. */
    public static @Nullable Object of(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            for (Entry entry : mapping.entries()) {
                sorted.put(entry.key(), of(entry.value()));
            }
            return sorted;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.nodes().forEach(element -> list.add(of(element)));
            return list;
        }
        return scalar(((ScalarNode) node).value());
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < EXACT) {
            return number.longValue();
        }
        return value instanceof Temporal ? value.toString() : value;
    }
}
