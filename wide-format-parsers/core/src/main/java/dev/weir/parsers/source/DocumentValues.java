package dev.weir.parsers.source;

import dev.weir.spi.read.DocumentReader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What lies below a path in documents, read while they arrive: the elements of a list, or the one value that is there. Where
 * the documents repeat keys, as XML does, each of them counts.
 */
final class DocumentValues implements Iterator<@Nullable Object> {

    private final DocumentReader documents;
    private final List<String> path;
    private final boolean[] found;
    /** How many objects on the way are entered. */
    private int depth;

    private boolean inList;
    private boolean ready;
    private @Nullable Object ahead;

    DocumentValues(DocumentReader documents, List<String> path) {
        this.documents = documents;
        this.path = path;
        this.found = new boolean[path.size()];
    }

    @Override
    public boolean hasNext() {
        while (!ready) {
            if (inList) {
                nextElement();
            } else if (depth > 0) {
                nextEntry();
            } else if (documents.nextDocument()) {
                arrive();
            } else {
                return false;
            }
        }
        return true;
    }

    private void nextElement() {
        inList = documents.next();
        if (inList) {
            take();
        }
    }

    private void nextEntry() {
        if (!documents.next()) {
            depth--;
        } else if (documents.key().equals(path.get(depth - 1))) {
            if (found[depth - 1] && !documents.repeatsKeys()) {
                throw Unreadable.body("JSON", "the key '" + documents.key() + "' stands twice in one object", null);
            }
            found[depth - 1] = true;
            arrive();
        }
    }

    /** Deals with the value behind as many keys of the path as objects are entered. */
    private void arrive() {
        DocumentReader.Kind kind = documents.kind();
        if (depth < path.size()) {
            if (kind == DocumentReader.Kind.OBJECT) {
                documents.enter();
                found[depth++] = false;
            }
        } else if (kind == DocumentReader.Kind.ARRAY) {
            documents.enter();
            inList = true;
        } else {
            take();
            ready = ahead != null || path.isEmpty();
        }
    }

    private void take() {
        ahead = documents.readRecord();
        ready = true;
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
