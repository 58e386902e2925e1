package dev.weir.standard.partition;

import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The partitions of all parents, parent after parent, with the parents' states at the partition handed out last. */
final class SubstreamPartitions implements Partitions {

    private final List<Parent> parents;
    private int present;
    private @Nullable StreamSlice next;
    private @Nullable Row stateBeforeNext;

    SubstreamPartitions(List<Parent> parents) {
        this.parents = parents;
    }

    @Override
    public boolean hasNext() {
        if (next == null && present < parents.size()) {
            Row before = states();
            pull();
            stateBeforeNext = next == null ? null : before;
        }
        return next != null;
    }

    private void pull() {
        while (next == null && present < parents.size()) {
            next = parents.get(present).next();
            present += next == null ? 1 : 0;
        }
    }

    @Override
    public StreamSlice next() {
        if (next == null) {
            pull();
        }
        StreamSlice slice = next;
        if (slice == null) {
            throw new NoSuchElementException();
        }
        next = null;
        stateBeforeNext = null;
        return slice;
    }

    @Override
    public Row parentState() {
        return stateBeforeNext == null ? states() : stateBeforeNext.copy();
    }

    private Row states() {
        Row states = new Row();
        parents.forEach(parent -> parent.putState(states));
        return states;
    }

    @Override
    public void close() {
        parents.forEach(Parent::close);
    }
}
