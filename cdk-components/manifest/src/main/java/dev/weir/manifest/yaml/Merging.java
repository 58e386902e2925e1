package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** Follows the merge keys of a text, and bounds what they bring together. For one thread. */
final class Merging {

    private long merged;

    /** The entries that a merge key brings: of a list of mappings the first one counts. */
    List<Entry> entries(Node value) {
        List<Entry> entries = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            for (int i = list.nodes().size() - 1; i >= 0; i--) {
                add(list.nodes().get(i), entries);
            }
        } else {
            add(value, entries);
        }
        return entries;
    }

    private void add(Node value, List<Entry> entries) {
        if (!(value instanceof MappingNode mapping)) {
            throw failure(value.position());
        }
        merged += mapping.entries().size();
        if (merged > TreeBuilder.MAX_WEIGHT) {
            throw new ManifestException(Problem.error(
                    "size",
                    value.position(),
                    "Cannot read manifest: its merge keys bring more than " + TreeBuilder.MAX_WEIGHT
                            + " values (use fewer aliases)"));
        }
        entries.addAll(mapping.entries());
    }

    /** Says that what stands at a place cannot be merged. */
    static ManifestException failure(Position value) {
        return new ManifestException(Problem.error(
                "merge",
                value,
                "Cannot merge a value into a mapping: '<<' takes a mapping or a list of mappings"
                        + " (name an anchor of a mapping)"));
    }
}
