package dev.weir.parsers.source;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Any number of values of each value. */
final class Several implements Iterator<@Nullable Object> {

    private final Iterator<@Nullable Object> values;
    private final Function<@Nullable Object, Iterator<? extends @Nullable Object>> make;
    private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();

    Several(Iterator<@Nullable Object> values, Function<@Nullable Object, Iterator<? extends @Nullable Object>> make) {
        this.values = values;
        this.make = make;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (!values.hasNext()) {
                return false;
            }
            present = make.apply(values.next());
        }
        return true;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
