package dev.weir.cli.run;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.spi.value.Row;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** YAML as JSON values, and where in the file the value at a path stands. */
final class YamlPlaces {

    private YamlPlaces() {}

    /** The JSON value of a tree; dates and times are texts. */
    static @Nullable Object value(Node node) {
        if (node instanceof MappingNode mapping) {
            Row row = new Row();
            mapping.entries().forEach(entry -> row.put(entry.key(), value(entry.value())));
            return row;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.nodes().forEach(item -> list.add(value(item)));
            return list;
        }
        Object scalar = ((ScalarNode) node).value();
        return scalar instanceof Temporal ? scalar.toString() : scalar;
    }

    /**
     * Where a path like {@code streams.orders.partition_by[1].key} leads, or as far as it does. Of keys with dots, the
     * longest that fits is meant.
     */
    static Position of(Node node, String path) {
        if (node instanceof MappingNode mapping) {
            Entry entry = entry(mapping, path);
            if (entry != null) {
                String rest = path.substring(entry.key().length());
                return rest.isEmpty() ? entry.keyPosition() : inside(entry.value(), rest, entry.keyPosition());
            }
        }
        return node.position();
    }

    private static Position inside(Node node, String rest, Position otherwise) {
        if (rest.startsWith(".")) {
            boolean known = node instanceof MappingNode mapping && entry(mapping, rest.substring(1)) != null;
            return known ? of(node, rest.substring(1)) : otherwise;
        }
        int end = rest.indexOf(']');
        if (!(node instanceof SequenceNode sequence) || !rest.startsWith("[") || end < 0) {
            return otherwise;
        }
        Node item = sequence.nodes().get(Integer.parseInt(rest.substring(1, end)));
        String further = rest.substring(end + 1);
        return further.isEmpty() ? item.position() : inside(item, further, item.position());
    }

    private static @Nullable Entry entry(MappingNode mapping, String path) {
        Entry found = null;
        for (Entry entry : mapping.entries()) {
            String key = entry.key();
            boolean fits = path.equals(key) || path.startsWith(key + ".") || path.startsWith(key + "[");
            if (fits && (found == null || key.length() > found.key().length())) {
                found = entry;
            }
        }
        return found;
    }
}
