package dev.weir.parsers.source;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What lies below a path in documents, read while they arrive: the elements of a list, or the one value that is there. */
final class DocumentValues implements Iterator<@Nullable Object> {

    private final Places places;
    private final boolean wholeDocuments;
    private boolean ready;
    private @Nullable Object ahead;

    DocumentValues(DocumentReader documents, List<String> path, Scope scope) {
        this.places = new Places(documents, path, scope);
        this.wholeDocuments = path.isEmpty();
    }

    @Override
    public boolean hasNext() {
        while (!ready && places.next()) {
            ahead = places.reader().readRecord();
            ready = ahead != null || wholeDocuments || places.list() > 0;
        }
        return ready;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        Object value = ahead;
        ahead = null;
        return value;
    }
}
