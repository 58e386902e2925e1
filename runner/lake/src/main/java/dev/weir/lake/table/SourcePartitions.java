package dev.weir.lake.table;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * From which partitions of the source the rows in each folder of a data set come, by {@link SourcePartitionNames}. At most
 * {@value #MOST} names are kept; of a folder with others it is known that there are more. Of a folder that is not in it
 * nothing is known. Folders are given by their values by key. Immutable.
 */
public final class SourcePartitions {

    /** How many names are kept. */
    public static final int MOST = 10_000;

    /** Of nothing. */
    public static final SourcePartitions NONE = new SourcePartitions(List.of(), Map.of());

    private final List<String> names;
    private final Map<Map<String, String>, Held> folders;

    /** What a folder holds: names by their numbers, and whether there are others. */
    private record Held(BitSet numbers, boolean more) {}

    private SourcePartitions(List<String> names, Map<Map<String, String>, Held> folders) {
        this.names = List.copyOf(names);
        this.folders = Collections.unmodifiableMap(folders);
    }

    /** All names. */
    public List<String> names() {
        return names;
    }

    /** The names that rows in a folder come from, as far as they are known. */
    public Set<String> in(Map<String, String> folder) {
        Held held = folders.get(folder);
        Set<String> found = new LinkedHashSet<>();
        if (held != null) {
            held.numbers().stream().forEach(number -> found.add(names.get(number)));
        }
        return found;
    }

    /** Whether anything is known of a folder. */
    public boolean knows(Map<String, String> folder) {
        return folders.containsKey(folder);
    }

    /**
     * Names that were looked for and found.
     *
     * @param names   the names
     * @param folders the folders that hold some of them
     */
    public record Found(List<String> names, Set<Map<String, String>> folders) {}

    /** Looks for names in some folders. */
    public Found find(Set<String> wanted, Collection<Map<String, String>> where) {
        BitSet numbers = new BitSet();
        for (int i = 0; i < names.size(); i++) {
            numbers.set(i, wanted.contains(names.get(i)));
        }
        BitSet found = new BitSet();
        Set<Map<String, String>> holding = new LinkedHashSet<>();
        for (Map<String, String> folder : where) {
            Held held = folders.get(folder);
            if (held != null && held.numbers().intersects(numbers)) {
                holding.add(folder);
                found.or(held.numbers());
            }
        }
        found.and(numbers);
        return new Found(found.stream().mapToObj(names::get).toList(), holding);
    }

    /** Puts the names of folders together. For one thread at a time. */
    public static final class Builder {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final Map<Map<String, String>, Held> folders = new LinkedHashMap<>();

        /** Adds that a folder holds rows of a partition. */
        public void add(Map<String, String> folder, String name) {
            int number = number(name);
            Held held = folders.computeIfAbsent(folder, any -> new Held(new BitSet(), false));
            if (number >= 0) {
                held.numbers().set(number);
            } else if (!held.more()) {
                addUnknown(folder);
            }
        }

        /** Adds that a folder holds rows of which nobody knows where they come from. */
        public void addUnknown(Map<String, String> folder) {
            folders.merge(folder, new Held(new BitSet(), true), (known, more) -> new Held(known.numbers(), true));
        }

        /** Adds what is known of some folders. */
        public void addAll(SourcePartitions other, Predicate<Map<String, String>> wanted) {
            @Nullable Integer[] renumbered = new @Nullable Integer[other.names.size()];
            other.folders.forEach((folder, held) -> {
                if (wanted.test(folder)) {
                    addAll(folder, held, number -> {
                        Integer known = renumbered[number];
                        int now = known == null ? number(other.names.get(number)) : known;
                        renumbered[number] = now;
                        return now;
                    });
                }
            });
        }

        private void addAll(Map<String, String> folder, Held added, IntUnaryOperator numbered) {
            BitSet all = folders.computeIfAbsent(folder, any -> new Held(new BitSet(), false))
                    .numbers();
            boolean more = added.more();
            for (int number = added.numbers().nextSetBit(0); number >= 0; ) {
                int now = numbered.applyAsInt(number);
                if (now >= 0) {
                    all.set(now);
                }
                more |= now < 0;
                number = added.numbers().nextSetBit(number + 1);
            }
            if (more) {
                addUnknown(folder);
            }
        }

        /** The number of a name; -1 if no more are kept. */
        private int number(String name) {
            Integer known = numbers.get(name);
            if (known != null) {
                return known;
            }
            if (numbers.size() >= MOST) {
                return -1;
            }
            numbers.put(name, numbers.size());
            return numbers.size() - 1;
        }

        /** What was added so far. */
        public SourcePartitions build() {
            Map<Map<String, String>, Held> copy = new LinkedHashMap<>();
            folders.forEach((folder, held) ->
                    copy.put(folder, new Held((BitSet) held.numbers().clone(), held.more())));
            return new SourcePartitions(List.copyOf(numbers.keySet()), copy);
        }
    }

    /** As a JSON value: the names, and for each set of them the folders that hold it. */
    public Row toRow() {
        Map<Held, List<Row>> sets = new LinkedHashMap<>();
        folders.forEach((folder, held) ->
                sets.computeIfAbsent(held, any -> new ArrayList<>()).add(Row.of(folder)));
        List<Row> listed = new ArrayList<>();
        sets.forEach((set, partitions) -> {
            Row row = Row.of("names", Numbers.text(set.numbers()));
            row.put("more", set.more());
            row.put("partitions", partitions);
            listed.add(row);
        });
        Row row = Row.of("names", names);
        row.put("sets", listed);
        return row;
    }

    /**
     * From its JSON value; nothing is known if there is none.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static SourcePartitions of(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        if (!(value instanceof Row row)
                || !(row.get("names") instanceof List<?> names)
                || !(row.get("sets") instanceof List<?> sets)) {
            throw new IllegalArgumentException("not the partitions of a source");
        }
        Map<Map<String, String>, Held> folders = new LinkedHashMap<>();
        sets.forEach(set -> read((Row) set, names.size(), folders));
        return new SourcePartitions(names.stream().map(String::valueOf).toList(), folders);
    }

    private static void read(Row set, int names, Map<Map<String, String>, Held> folders) {
        BitSet numbers = Numbers.of(String.valueOf(set.get("names")));
        if (numbers.length() > names || !(set.get("partitions") instanceof List<?> partitions)) {
            throw new IllegalArgumentException("not a set of partitions of a source: " + set.keySet());
        }
        Held held = new Held(numbers, Boolean.TRUE.equals(set.get("more")));
        for (Object partition : partitions) {
            Map<String, String> folder = new LinkedHashMap<>();
            ((Row) partition).forEach((key, text) -> folder.put(key, String.valueOf(text)));
            folders.put(folder, held);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourcePartitions that && names.equals(that.names) && folders.equals(that.folders);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + folders.hashCode();
    }

    @Override
    public String toString() {
        return names.size() + " partitions of the source in " + folders.size() + " folders";
    }
}
