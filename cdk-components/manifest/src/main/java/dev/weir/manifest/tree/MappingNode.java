package dev.weir.manifest.tree;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values under keys, in the order of the manifest. */
public final class MappingNode implements Node {

    /** Up to so many entries, looking at each is quicker than a table and saves its memory. */
    private static final int FEW = 8;

    private final Position position;
    private final List<Entry> entries;
    private final @Nullable Map<String, Entry> byKey;
    private final long weight;
    private final int depth;

    /** A mapping of the entries; of two with the same key the later one stays, in the place of the first. */
    public MappingNode(Position position, Collection<Entry> entries) {
        this.position = position;
        this.byKey = entries.size() > FEW ? byKey(entries) : null;
        this.entries = byKey == null ? distinct(entries) : List.copyOf(byKey.values());
        long sum = 1;
        int deepest = 0;
        for (Entry entry : this.entries) {
            sum = Weights.plus(sum, entry.value().weight());
            deepest = Math.max(deepest, entry.value().depth());
        }
        this.weight = sum;
        this.depth = deepest + 1;
    }

    private static Map<String, Entry> byKey(Collection<Entry> entries) {
        Map<String, Entry> byKey = new LinkedHashMap<>(entries.size() * 2);
        for (Entry entry : entries) {
            byKey.put(entry.key(), entry);
        }
        return byKey;
    }

    private static List<Entry> distinct(Collection<Entry> entries) {
        Entry[] distinct = new Entry[entries.size()];
        int count = 0;
        for (Entry entry : entries) {
            int place = 0;
            while (place < count && !distinct[place].key().equals(entry.key())) {
                place++;
            }
            distinct[place] = entry;
            count = Math.max(count, place + 1);
        }
        return List.of(count == distinct.length ? distinct : Arrays.copyOf(distinct, count));
    }

    @Override
    public Position position() {
        return position;
    }

    /** The entries, in order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The keys, in order. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(entries.size() * 2);
        for (Entry entry : entries) {
            keys.add(entry.key());
        }
        return Collections.unmodifiableSet(keys);
    }

    /** The value under a key; null if the key is not there. A key without a value has a {@link ScalarNode} that holds null. */
    public @Nullable Node get(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    /** The entry of a key; null if the key is not there. */
    public @Nullable Entry entry(String key) {
        if (byKey != null) {
            return byKey.get(key);
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.key().length() == key.length() && entry.key().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    /** Where a key stands; where the mapping starts if the key is not there. */
    public Position keyPosition(String key) {
        Entry entry = entry(key);
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
        for (Entry entry : entries) {
            values.put(entry.key(), entry.value().plain());
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String described() {
        return "a mapping";
    }
}
