package dev.weir.manifest.level;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A value that was taken out of a tree.
 *
 * @param rest   the tree without it
 * @param entry  the value, with the last key on the way to it
 * @param passed the mappings on the way to it, the outermost first
 */
record Extraction(Node rest, Entry entry, List<MappingNode> passed) {

    private static final String EACH = "*";

    /** Takes the first value under a path of keys that is wanted; null if there is none. */
    static @Nullable Extraction of(Node tree, List<String> path, Predicate<Node> wanted) {
        if (tree instanceof MappingNode mapping) {
            return ofMapping(mapping, path, wanted);
        }
        return tree instanceof SequenceNode list && path.get(0).equals(EACH) ? ofList(list, path, wanted) : null;
    }

    private static @Nullable Extraction ofMapping(MappingNode mapping, List<String> path, Predicate<Node> wanted) {
        Entry entry = mapping.entry(path.get(0));
        if (entry == null) {
            return null;
        }
        if (path.size() == 1) {
            return wanted.test(entry.value())
                    ? new Extraction(Mappings.without(mapping, entry.key()), entry, List.of())
                    : null;
        }
        Extraction inner = of(entry.value(), path.subList(1, path.size()), wanted);
        if (inner == null) {
            return null;
        }
        List<MappingNode> passed = new ArrayList<>(inner.passed());
        if (entry.value() instanceof MappingNode next) {
            passed.add(0, next);
        }
        Entry taken = path.get(1).equals(EACH) && path.size() == 2
                ? entry.with(inner.entry().value())
                : inner.entry();
        return new Extraction(Mappings.with(mapping, entry.with(inner.rest())), taken, passed);
    }

    private static @Nullable Extraction ofList(SequenceNode list, List<String> path, Predicate<Node> wanted) {
        for (int i = 0; i < list.nodes().size(); i++) {
            Node element = list.nodes().get(i);
            List<Node> others = new ArrayList<>(list.nodes());
            if (path.size() == 1) {
                if (wanted.test(element)) {
                    others.remove(i);
                    Entry entry = new Entry(EACH, element.position(), element);
                    return new Extraction(new SequenceNode(list.position(), others), entry, List.of());
                }
                continue;
            }
            Extraction inner = of(element, path.subList(1, path.size()), wanted);
            if (inner != null) {
                others.set(i, inner.rest());
                return new Extraction(new SequenceNode(list.position(), others), inner.entry(), inner.passed());
            }
        }
        return null;
    }
}
