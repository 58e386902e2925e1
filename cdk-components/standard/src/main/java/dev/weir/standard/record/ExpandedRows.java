package dev.weir.standard.record;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records that extracted ones expand to, one extracted record at a time. */
final class ExpandedRows implements Iterator<@Nullable Object> {

    private final Iterator<@Nullable Object> extracted;
    private final Expansion expansion;
    private Iterator<@Nullable Object> present = Collections.<@Nullable Object>emptyIterator();

    ExpandedRows(Iterator<@Nullable Object> extracted, Expansion expansion) {
        this.extracted = extracted;
        this.expansion = expansion;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && extracted.hasNext()) {
            present = expansion.expand(extracted.next()).iterator();
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
