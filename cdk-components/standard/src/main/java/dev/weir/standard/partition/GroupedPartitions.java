package dev.weir.standard.partition;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Groups of partitions, gathered one at a time. */
final class GroupedPartitions implements Partitions {

    private final Partitions partitions;
    private final int size;
    private final boolean deduplicates;
    private final Set<@Nullable Object> seen = new HashSet<>();
    private List<StreamSlice> gathered = new ArrayList<>();
    private @Nullable Row stateOfGathered;
    private @Nullable Row state;

    GroupedPartitions(Partitions partitions, int size, boolean deduplicates) {
        this.partitions = partitions;
        this.size = size;
        this.deduplicates = deduplicates;
    }

    @Override
    public boolean hasNext() {
        if (gathered.isEmpty()) {
            while (gathered.size() < size && partitions.hasNext()) {
                StreamSlice partition = partitions.next();
                Object key = key(partition.partition());
                if (!deduplicates || seen.add(key)) {
                    gathered.add(partition);
                }
            }
            stateOfGathered = partitions.parentState();
            state = gathered.isEmpty() ? stateOfGathered : state;
        }
        return !gathered.isEmpty();
    }

    private static @Nullable Object key(Row partition) {
        Row fields = Row.of(partition);
        fields.remove("parent_slice");
        if (fields.size() != 1) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot group partitions: a partition has the fields " + fields.keySet()
                            + " (use a partition router whose partitions have one field)");
        }
        return fields.valueAt(0);
    }

    @Override
    public StreamSlice next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<StreamSlice> group = gathered;
        gathered = new ArrayList<>();
        state = stateOfGathered;
        return new StreamSlice(
                columns(group.get(0).partition().keySet(), group, StreamSlice::partition),
                new Row(),
                columns(extraNames(group), group, StreamSlice::extraFields));
    }

    private static Set<String> extraNames(List<StreamSlice> group) {
        Set<String> names = new LinkedHashSet<>();
        group.forEach(slice -> names.addAll(slice.extraFields().keySet()));
        return names;
    }

    private static Row columns(Set<String> names, List<StreamSlice> group, Function<StreamSlice, Row> part) {
        Row columns = new Row();
        for (String name : names) {
            List<@Nullable Object> column = new ArrayList<>(group.size());
            group.forEach(slice -> column.add(part.apply(slice).get(name)));
            columns.put(name, column);
        }
        return columns;
    }

    /** The parents' states at the last partition of the group handed out last; after the last group the final ones. */
    @Override
    public @Nullable Row parentState() {
        return state == null ? null : state.copy();
    }

    @Override
    public void close() {
        partitions.close();
    }
}
