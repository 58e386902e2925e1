package dev.weir.authoring.component;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what the author wrote where, to tell where the components of the resolved manifest come from. Immutable. */
final class Origins {

    private static final String REF = "$ref";

    private final Map<Position, Written> byPlace = new HashMap<>();
    private final Map<String, Written> byPointer = new HashMap<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * A mapping as it is written.
     *
     * @param pointer the keys that lead to it, {@code #/definitions/base}
     */
    record Written(String pointer, MappingNode mapping) {}

    Origins(MappingNode root) {
        walk(root, "#");
    }

    private void walk(Node node, String pointer) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            Written written = new Written(pointer, mapping);
            byPlace.putIfAbsent(mapping.position(), written);
            byPointer.putIfAbsent(pointer, written);
            for (Entry entry : mapping.entries()) {
                walk(entry.value(), pointer + "/" + entry.key());
            }
        } else if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.nodes().size(); i++) {
                walk(list.nodes().get(i), pointer + "/" + i);
            }
        }
    }

    /** What stands where a resolved component was written; null for one that nobody wrote. */
    @Nullable
    Written written(MappingNode resolved) {
        return byPlace.get(resolved.position());
    }

    /** The definitions that a mapping extends, the nearest first. */
    List<String> bases(Written written) {
        List<String> bases = new ArrayList<>();
        Written next = written;
        while (next != null) {
            String reference = next.mapping().text(REF);
            if (reference == null || bases.contains(reference)) {
                return bases;
            }
            bases.add(reference);
            next = byPointer.get(reference);
        }
        return bases;
    }
}
