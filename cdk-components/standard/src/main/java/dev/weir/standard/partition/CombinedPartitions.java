package dev.weir.standard.partition;

import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The combinations of partitions, counted up like the digits of a number. */
final class CombinedPartitions implements Partitions {

    private final List<PartitionRouter> routers;
    private final Function<PartitionRouter, Partitions> open;
    private final List<List<StreamSlice>> others = new ArrayList<>();
    private @Nullable Partitions first;
    private @Nullable StreamSlice outer;
    private int[] digits = new int[0];

    CombinedPartitions(List<PartitionRouter> routers, Function<PartitionRouter, Partitions> open) {
        this.routers = routers;
        this.open = open;
    }

    @Override
    public boolean hasNext() {
        Partitions outermost = first == null ? begin() : first;
        if (outer != null) {
            return true;
        }
        if (others.stream().anyMatch(List::isEmpty) || !outermost.hasNext()) {
            return false;
        }
        outer = outermost.next();
        digits = new int[others.size()];
        return true;
    }

    private Partitions begin() {
        for (PartitionRouter router : routers.subList(1, routers.size())) {
            try (Partitions partitions = open.apply(router)) {
                List<StreamSlice> slices = new ArrayList<>();
                partitions.forEachRemaining(slices::add);
                others.add(slices);
            }
        }
        Partitions opened = open.apply(routers.get(0));
        first = opened;
        return opened;
    }

    @Override
    public StreamSlice next() {
        if (!hasNext() || outer == null) {
            throw new NoSuchElementException();
        }
        StreamSlice combined = outer;
        for (int i = 0; i < digits.length; i++) {
            combined = combined(combined, others.get(i).get(digits[i]));
        }
        count();
        return combined;
    }

    private static StreamSlice combined(StreamSlice one, StreamSlice other) {
        return new StreamSlice(
                union(one.partition(), other.partition()), new Row(), union(one.extraFields(), other.extraFields()));
    }

    private static Row union(Row winner, Row other) {
        Row union = Row.of(other);
        union.putAll(winner);
        return union;
    }

    private void count() {
        for (int i = digits.length - 1; i >= 0; i--) {
            if (++digits[i] < others.get(i).size()) {
                return;
            }
            digits[i] = 0;
        }
        outer = null;
    }

    @Override
    public @Nullable Row parentState() {
        return null;
    }

    @Override
    public void close() {
        if (first != null) {
            first.close();
        }
    }
}
