package dev.weir.manifest.resolution;

import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code $parameters} in force at a place, in the order in which they apply. Immutable. */
final class Parameters {

    static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, Entry> entries;

    private Parameters(Map<String, Entry> entries) {
        this.entries = entries;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    @Nullable
    Entry get(String name) {
        return entries.get(name);
    }

    /** These together with a component's own. */
    Parameters with(MappingNode own, ParameterPrecedence precedence) {
        Map<String, Entry> together = new LinkedHashMap<>();
        if (precedence == ParameterPrecedence.OWN) {
            together.putAll(entries);
            own.entries().forEach(entry -> together.put(entry.key(), entry));
        } else {
            own.entries().forEach(entry -> together.put(entry.key(), entry));
            together.putAll(entries);
        }
        return new Parameters(together);
    }

    /** These but one. */
    Parameters without(String name) {
        if (!entries.containsKey(name)) {
            return this;
        }
        Map<String, Entry> fewer = new LinkedHashMap<>(entries);
        fewer.remove(name);
        return new Parameters(fewer);
    }

    /** These and one more, which applies last. */
    Parameters and(Entry entry) {
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(entry.key(), entry);
        return new Parameters(more);
    }

    Node asNode(Position position) {
        return new MappingNode(position, entries.values());
    }
}
