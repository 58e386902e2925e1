package dev.weir.parsers.source;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import java.util.List;

/**
 * Stands a reader on each value below a path, one after the other, while documents arrive: on the elements of a list, or on the
 * one value that is there. A list around documents counts as those documents, so that it does not matter whether a decoder
 * splits it. Where documents repeat keys, as XML does, each of them counts. If nothing stands at the path in all documents, not
 * even null or an empty list, the log says so at the end. Used by one thread.
 */
public final class Places {

    private final DocumentReader documents;
    private final List<String> path;
    private final Scope scope;
    private final boolean flat;
    private final boolean[] found;
    /** How many lists around documents are entered. */
    private int around;
    /** How many objects on the way are entered. */
    private int depth;

    private boolean inList;
    private int lists;
    private boolean elements;
    private boolean begun;
    private boolean reached;

    /** The values below a path; without keys, those are the documents, or the elements of documents that are lists. */
    public Places(DocumentReader documents, List<String> path, Scope scope) {
        this(documents, path, scope, true);
    }

    /** The same; without keys, elements of documents that are lists themselves count as values. */
    public static Places ofLists(DocumentReader documents, List<String> path, Scope scope) {
        return new Places(documents, path, scope, false);
    }

    private Places(DocumentReader documents, List<String> path, Scope scope, boolean flat) {
        this.documents = documents;
        this.path = path;
        this.scope = scope;
        this.flat = flat;
        this.found = new boolean[path.size()];
    }

    /** Goes to the next value; false if there is none. What was entered of the one before must have been left. */
    public boolean next() {
        while (true) {
            if (inList) {
                inList = documents.next();
                if (inList) {
                    return true;
                }
            } else if (depth > 0) {
                if (nextEntry()) {
                    return true;
                }
            } else if (around > 0) {
                if (nextInside()) {
                    return true;
                }
            } else if (!documents.nextDocument()) {
                warnIfMissing();
                return false;
            } else {
                begun = true;
                if (arrives()) {
                    return true;
                }
            }
        }
    }

    private void warnIfMissing() {
        if (begun && !reached) {
            MissingPath.warn(path, scope);
        }
        begun = false;
    }

    /** The keys that lead to the values. */
    public List<String> path() {
        return path;
    }

    private boolean nextEntry() {
        if (!documents.next()) {
            depth--;
            return false;
        }
        if (!documents.key().equals(path.get(depth - 1))) {
            return false;
        }
        if (found[depth - 1] && !documents.repeatsKeys()) {
            throw Unreadable.twice(documents.key());
        }
        found[depth - 1] = true;
        return arrives();
    }

    private boolean nextInside() {
        if (!documents.next()) {
            around--;
            return false;
        }
        return arrives();
    }

    /** Deals with the value behind as many keys of the path as objects are entered; whether it is one to stop at. */
    private boolean arrives() {
        DocumentReader.Kind kind = documents.kind();
        boolean atEnd = depth == path.size();
        elements = around > 0 && path.isEmpty();
        reached |= atEnd;
        if (kind == DocumentReader.Kind.ARRAY && depth == 0 && (flat || !atEnd || around == 0)) {
            documents.enter();
            around++;
            lists++;
            return false;
        }
        if (atEnd && kind == DocumentReader.Kind.ARRAY && depth > 0) {
            documents.enter();
            inList = true;
            elements = true;
            lists++;
            return false;
        }
        if (!atEnd && kind == DocumentReader.Kind.OBJECT) {
            documents.enter();
            found[depth++] = false;
        }
        return atEnd;
    }

    /** The number of the list that the present value is an element of, from 1; 0 if it is no element. */
    public int list() {
        return elements ? lists : 0;
    }

    /** How many lists were met so far. */
    public int lists() {
        return lists;
    }

    /** The documents, which stand on the present value. */
    public DocumentReader reader() {
        return documents;
    }
}
