package dev.weir.parsers.source;

import dev.weir.spi.template.Scope;
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
    private final Scope scope;
    private boolean begun;
    private boolean reached;
    private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();

    ValuesBelow(Iterator<@Nullable Object> values, List<String> path, Scope scope) {
        this.values = values;
        this.path = path;
        this.scope = scope;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (!values.hasNext()) {
                warnIfMissing();
                return false;
            }
            present = below(values.next());
        }
        return true;
    }

    private void warnIfMissing() {
        if (begun && !reached) {
            MissingPath.warn(path, scope);
        }
        begun = false;
    }

    private Iterator<? extends @Nullable Object> below(@Nullable Object value) {
        Object found = value;
        boolean there = true;
        for (String key : path) {
            there = found instanceof Row row && row.containsKey(key);
            found = found instanceof Row row ? row.get(key) : null;
        }
        begun = true;
        reached |= there;
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
