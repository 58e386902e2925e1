package dev.weir.standard.record;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.DocumentReader.Kind;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.Segment;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The values under a path without globs in every document, each built when it is asked for. */
final class StreamedRows implements Iterator<@Nullable Object> {

    private final DocumentReader documents;
    private final List<Segment> path;
    private Iterator<? extends @Nullable Object> few = Collections.<@Nullable Object>emptyIterator();
    private boolean inList;
    private boolean ready;

    StreamedRows(DocumentReader documents, FieldPath path) {
        this.documents = documents;
        this.path = path.segments();
    }

    @Override
    public boolean hasNext() {
        while (!ready && !few.hasNext()) {
            if (inList) {
                inList = documents.next();
                ready = inList;
            } else if (documents.nextDocument()) {
                find();
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (ready) {
            ready = false;
            return documents.readRecord();
        }
        return few.next();
    }

    /** Goes to the value that the path leads to in the present document. */
    private void find() {
        for (int i = 0; i < path.size(); i++) {
            Segment segment = path.get(i);
            Kind kind = documents.kind();
            if (kind == Kind.ARRAY && segment.countsFromEnd()) {
                few = MatchedRows.at(FieldPath.of(rest(i)), documents.read());
                return;
            }
            if (!(kind == Kind.OBJECT && enterKey(segment.text())
                    || kind == Kind.ARRAY && enterPosition(segment.positionFromFront()))) {
                return;
            }
        }
        if (documents.kind() == Kind.ARRAY) {
            documents.enter();
            inList = true;
        } else {
            few = MatchedRows.of(documents.readRecord());
        }
    }

    private List<String> rest(int from) {
        return path.subList(from, path.size()).stream().map(Segment::text).toList();
    }

    private boolean enterKey(String key) {
        documents.enter();
        while (documents.next()) {
            if (documents.key().equals(key)) {
                return true;
            }
            documents.skip();
        }
        return false;
    }

    private boolean enterPosition(int position) {
        if (position < 0) {
            return false;
        }
        documents.enter();
        for (int i = 0; documents.next(); i++) {
            if (i == position) {
                return true;
            }
            documents.skip();
        }
        return false;
    }
}
