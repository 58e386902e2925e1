package dev.weir.parsers.flatten;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The records of the elements of a list, each made when it is asked for. */
final class ExplodedRecords implements Iterator<@Nullable Object> {

    private final int size;
    private final IntFunction<Iterator<? extends @Nullable Object>> records;
    private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();
    private int next;

    ExplodedRecords(int size, IntFunction<Iterator<? extends @Nullable Object>> records) {
        this.size = size;
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && next < size) {
            present = records.apply(next++);
        }
        return present.hasNext();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
