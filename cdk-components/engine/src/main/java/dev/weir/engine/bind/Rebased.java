package dev.weir.engine.bind;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A changed definition as a tree in which all that stayed keeps its place in the manifest; what is new stands where it was put
 * in. A field that was set to null is left out.
 */
final class Rebased {

    private Rebased() {}

    static MappingNode of(MappingNode original, Row changed) {
        List<Entry> entries = new ArrayList<>(changed.size());
        for (Map.Entry<String, @Nullable Object> field : changed.entrySet()) {
            Entry known = original.entry(field.getKey());
            Object value = field.getValue();
            if (known != null && (value != null || isNull(known.value()))) {
                entries.add(known.with(node(known.value(), value)));
            } else if (value != null) {
                entries.add(new Entry(field.getKey(), original.position(), fresh(value, original.position())));
            }
        }
        return new MappingNode(original.position(), entries);
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.value() == null;
    }

    private static Node node(Node original, @Nullable Object changed) {
        if (original instanceof MappingNode mapping && changed instanceof Row row) {
            return of(mapping, row);
        }
        if (original instanceof SequenceNode sequence && changed instanceof List<?> list) {
            return list(sequence, list);
        }
        return Objects.equals(PlainValues.json(original), changed) ? original : fresh(changed, original.position());
    }

    private static Node list(SequenceNode original, List<?> changed) {
        List<Node> nodes = new ArrayList<>(changed.size());
        for (int i = 0; i < changed.size(); i++) {
            Object element = changed.get(i);
            nodes.add(
                    i < original.nodes().size()
                            ? node(original.nodes().get(i), element)
                            : fresh(element, original.position()));
        }
        return new SequenceNode(original.position(), nodes);
    }

    private static Node fresh(@Nullable Object value, Position place) {
        if (value instanceof Row row) {
            return of(new MappingNode(place, List.of()), row);
        }
        if (value instanceof List<?> list) {
            return list(new SequenceNode(place, List.of()), list);
        }
        return new ScalarNode(
                place, value instanceof BigDecimal decimal ? (Object) decimal.doubleValue() : value, null);
    }
}
