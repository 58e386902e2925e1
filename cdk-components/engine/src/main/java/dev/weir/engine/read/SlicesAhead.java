package dev.weir.engine.read;

import dev.weir.spi.value.StreamSlice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The slices of a stream, of which a bounded number is pulled ahead to know how many there are. */
final class SlicesAhead implements Iterator<StreamSlice> {

    /** As many slices wait at most; a stream with more of them has no total. */
    static final int MOST = 1_000;

    private static final int UNKNOWN = 0;

    private final Iterator<StreamSlice> source;
    private final boolean countable;
    private final Deque<StreamSlice> waiting = new ArrayDeque<>();
    private boolean counted;
    private int total = UNKNOWN;

    SlicesAhead(Iterator<StreamSlice> source, boolean countable) {
        this.source = source;
        this.countable = countable;
    }

    /** The number of slices, those that were handed out included; 0 if it is not known. First asked for before any is handed out. */
    int total() {
        count();
        return total;
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty() || source.hasNext();
    }

    @Override
    public StreamSlice next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.isEmpty() ? source.next() : waiting.remove();
    }

    private void count() {
        if (counted) {
            return;
        }
        counted = true;
        while (countable && waiting.size() < MOST && source.hasNext()) {
            waiting.add(source.next());
        }
        if (countable && waiting.size() < MOST) {
            total = waiting.size();
        }
    }
}
