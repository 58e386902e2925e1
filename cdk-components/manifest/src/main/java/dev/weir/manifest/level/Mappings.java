package dev.weir.manifest.level;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Changed copies of mappings. */
final class Mappings {

    static final String PARAMETERS = "$parameters";
    static final String OPTIONS = "$options";

    private Mappings() {}

    static MappingNode without(MappingNode mapping, String key) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        entries.removeIf(entry -> entry.key().equals(key));
        return new MappingNode(mapping.position(), entries);
    }

    /** The mapping with an entry, in the place of that of its key if there is one. */
    static MappingNode with(MappingNode mapping, Entry changed) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        entries.add(changed);
        return new MappingNode(mapping.position(), entries);
    }

    /** The mapping with the parameters of others, the outermost first, below its own. */
    static MappingNode withParametersOf(Collection<MappingNode> others, MappingNode mapping) {
        List<Entry> together = new ArrayList<>();
        Position position = mapping.position();
        for (MappingNode other : others) {
            addParameters(other, together);
        }
        if (together.isEmpty()) {
            return mapping;
        }
        addParameters(mapping, together);
        MappingNode bare = without(mapping, OPTIONS);
        return with(bare, new Entry(PARAMETERS, position, new MappingNode(position, together)));
    }

    private static void addParameters(MappingNode mapping, List<Entry> together) {
        for (String key : List.of(OPTIONS, PARAMETERS)) {
            Node parameters = mapping.get(key);
            if (parameters instanceof MappingNode given) {
                together.addAll(given.entries());
            }
        }
    }
}
