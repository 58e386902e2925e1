package dev.weir.standard.partition;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The partitions of several routers, router after router; values that came before are left out. */
final class UnitedPartitions implements Partitions {

    private final List<Partitions> children;
    private final String field;
    private final Set<@Nullable Object> seen = new HashSet<>();
    private int present;
    private @Nullable StreamSlice next;

    UnitedPartitions(List<Partitions> children, String field) {
        this.children = children;
        this.field = field;
    }

    @Override
    public boolean hasNext() {
        while (next == null && present < children.size()) {
            if (!children.get(present).hasNext()) {
                present++;
                continue;
            }
            StreamSlice slice = children.get(present).next();
            if (seen.add(value(slice.partition()))) {
                next = united(slice);
            }
        }
        return next != null;
    }

    private @Nullable Object value(Row partition) {
        if (!partition.containsKey(field)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot unite partitions: a partition has the fields " + partition.keySet() + " but not '" + field
                            + "' (let all partition routers set it)");
        }
        Object value = partition.get(field);
        if (value instanceof Row || value instanceof List<?>) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot unite partitions: a value of '" + field
                            + "' is a list or an object (use partition routers that give single values)");
        }
        return value;
    }

    private StreamSlice united(StreamSlice slice) {
        Row extra = Row.of(slice.extraFields());
        slice.partition().forEach((key, value) -> {
            if (!key.equals(field)) {
                extra.put(key, value);
            }
        });
        return new StreamSlice(Row.of(field, slice.partition().get(field)), new Row(), extra);
    }

    @Override
    public StreamSlice next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        StreamSlice slice = next;
        next = null;
        return slice;
    }

    /** The states of all routers' parents; of two parents of one name the last one's. */
    @Override
    public Row parentState() {
        Row states = new Row();
        children.forEach(child -> {
            Row state = child.parentState();
            if (state != null) {
                states.putAll(state);
            }
        });
        return states;
    }

    @Override
    public void close() {
        children.forEach(Partitions::close);
    }
}
