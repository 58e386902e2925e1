package dev.weir.parsers.source;

import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What lies below a path in values that are in memory: the elements of a list, or the one value that is there. */
final class ValuesBelow implements Iterator<@Nullable Object> {

    private final Iterator<@Nullable Object> values;
    private final List<String> path;
    private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();

    ValuesBelow(Iterator<@Nullable Object> values, List<String> path) {
        this.values = values;
        this.path = path;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (!values.hasNext()) {
                return false;
            }
            present = below(values.next());
        }
        return true;
    }

    private Iterator<? extends @Nullable Object> below(@Nullable Object value) {
        Object found = value;
        for (String key : path) {
            found = found instanceof Row row ? row.get(key) : null;
        }
        if (found instanceof List<?> list) {
            return list.iterator();
        }
        return found == null ? Collections.emptyIterator() : List.of(found).iterator();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
