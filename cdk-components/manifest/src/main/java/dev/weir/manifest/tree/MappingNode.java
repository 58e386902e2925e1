package dev.weir.manifest.tree;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values under keys, in the order of the manifest. */
public final class MappingNode implements Node {

    private final Position position;
    private final Map<String, Entry> entries;
    private final long weight;
    private final int depth;

    /** A mapping of the entries; of two with the same key the later one stays, in the place of the first. */
    public MappingNode(Position position, Collection<Entry> entries) {
        this.position = position;
        this.entries = new LinkedHashMap<>(entries.size() * 2);
        entries.forEach(entry -> this.entries.put(entry.key(), entry));
        long sum = 1;
        int deepest = 0;
        for (Entry entry : this.entries.values()) {
            sum = Weights.plus(sum, entry.value().weight());
            deepest = Math.max(deepest, entry.value().depth());
        }
        this.weight = sum;
        this.depth = deepest + 1;
    }

    @Override
    public Position position() {
        return position;
    }

    /** The entries, in order. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The keys, in order. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The value under a key; null if the key is not there. A key without a value has a {@link ScalarNode} that holds null. */
    public @Nullable Node get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** The entry of a key; null if the key is not there. */
    public @Nullable Entry entry(String key) {
        return entries.get(key);
    }

    /** Where a key stands; where the mapping starts if the key is not there. */
    public Position keyPosition(String key) {
        Entry entry = entries.get(key);
        return entry == null ? position : entry.keyPosition();
    }

    /** The text under a key; null if the key is not there or holds something else. */
    public @Nullable String text(String key) {
        return get(key) instanceof ScalarNode scalar && scalar.value() instanceof String text ? text : null;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public long weight() {
        return weight;
    }

    @Override
    public Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(entries.size() * 2);
        for (Entry entry : entries.values()) {
            values.put(entry.key(), entry.value().plain());
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String described() {
        return "a mapping";
    }
}
