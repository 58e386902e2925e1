package dev.weir.testkit.contract;

import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Partitions of parent records, with the fault that is asked for. */
final class ParentPartitions implements Partitions {

    private final ParentRecords parents;
    private final String fault;
    private final Row state = Row.of("parents", new Row());
    private final List<StreamSlice> ahead = new ArrayList<>();

    ParentPartitions(ParentRecords parents, String fault) {
        this.parents = parents;
        this.fault = fault;
    }

    @Override
    public @Nullable Row parentState() {
        return fault.equals("handsOutParentStatesThatTheirTakerMayChange") ? state : state.copy();
    }

    @Override
    public boolean hasNext() {
        if (fault.equals("readsItsParentsWhilePartitionsArePulled")) {
            while (parents.hasNext()) {
                ahead.add(slice(parents.next().data()));
            }
            return !ahead.isEmpty();
        }
        if (fault.equals("givesTheSamePartitionsHoweverTheyArePulled") && parents.hasNext()) {
            ahead.add(slice(parents.next().data()));
        }
        return !ahead.isEmpty() || parents.hasNext();
    }

    @Override
    public StreamSlice next() {
        if (!ahead.isEmpty()) {
            return ahead.remove(ahead.size() - 1);
        }
        return slice(parents.next().data());
    }

    private StreamSlice slice(Row parent) {
        Object id = parent.get("id");
        StreamSlice slice = StreamSlice.ofPartition(
                switch (fault) {
                    case "givesThePartitionsInOrder" -> Row.of("part", 0L);
                    case "givesJsonValues" -> Row.of("part", Set.of());
                    default -> Row.of("part", id);
                });
        return fault.equals("leavesTheWindowToTheCursor") ? slice.withCursorSlice(Row.of("start", 1L)) : slice;
    }

    @Override
    public void close() {
        if (!fault.equals("closesItsParentsWhenItIsClosedEarly")) {
            parents.close();
        }
    }
}
