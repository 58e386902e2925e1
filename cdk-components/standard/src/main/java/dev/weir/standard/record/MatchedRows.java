package dev.weir.standard.record;

import dev.weir.spi.read.DocumentReader;
import dev.weir.standard.path.Emptiness;
import dev.weir.standard.path.FieldPath;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The values under a path in every document, each document read whole. */
final class MatchedRows implements Iterator<@Nullable Object> {

    private final DocumentReader documents;
    private final FieldPath path;
    private Iterator<? extends @Nullable Object> present = Collections.<@Nullable Object>emptyIterator();

    MatchedRows(DocumentReader documents, FieldPath path) {
        this.documents = documents;
        this.path = path;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (!documents.nextDocument()) {
                return false;
            }
            present = documents.repeatsKeys() && path.takesAll()
                    ? ElementMatches.of(path, documents.read()).iterator()
                    : at(path, documents.read());
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

    /** The records that a path leads to in a document. */
    static Iterator<? extends @Nullable Object> at(FieldPath path, @Nullable Object document) {
        return path.takesAll() ? path.values(document).iterator() : of(path.get(document, List.of()));
    }

    /** The records in what a path leads to: a list's elements, or one record unless the value is empty. */
    static Iterator<? extends @Nullable Object> of(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.iterator();
        }
        return Emptiness.of(value)
                ? Collections.<@Nullable Object>emptyIterator()
                : Collections.<@Nullable Object>singletonList(value).iterator();
    }
}
