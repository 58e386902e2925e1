package dev.weir.standard.record;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.DocumentReader.Kind;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.Segment;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The values under a path without globs in every document, each built when it is asked for. Of equal keys on the way the last
 * counts; that is no longer possible once values under an earlier one were handed out.
 */
final class StreamedRows implements Iterator<@Nullable Object> {

    private final DocumentReader documents;
    private final List<Segment> path;
    private final boolean[] found;
    private final int[] position;
    /** How many containers on the way are entered. */
    private int depth;

    private Iterator<? extends @Nullable Object> few = none();
    /** What the present document holds, as long as another one may count in its place. */
    private Iterator<? extends @Nullable Object> held = none();

    private boolean inList;
    private boolean ready;
    private boolean handedOut;

    StreamedRows(DocumentReader documents, FieldPath path) {
        this.documents = documents;
        this.path = path.segments();
        this.found = new boolean[this.path.size()];
        this.position = new int[this.path.size()];
    }

    private static Iterator<? extends @Nullable Object> none() {
        return Collections.<@Nullable Object>emptyIterator();
    }

    @Override
    public boolean hasNext() {
        while (!ready && !few.hasNext()) {
            if (inList) {
                inList = documents.next();
                ready = inList;
                handedOut |= ready;
            } else if (depth > 0) {
                step();
            } else if (held.hasNext()) {
                few = held;
                held = none();
            } else if (documents.nextDocument()) {
                handedOut = false;
                follow();
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

    /** Goes on in the innermost container on the way. */
    private void step() {
        if (!documents.next()) {
            depth--;
        } else if (leadsOn(depth - 1)) {
            follow();
        } else {
            documents.skip();
        }
    }

    private boolean leadsOn(int level) {
        Segment segment = path.get(level);
        if (position[level] >= 0) {
            return position[level]++ == segment.positionFromFront();
        }
        if (!documents.key().equals(segment.text())) {
            return false;
        }
        if (found[level]) {
            dropEarlier(segment.text());
        }
        found[level] = true;
        return true;
    }

    private void dropEarlier(String key) {
        if (handedOut) {
            RepeatedKeyException e = new RepeatedKeyException(key);
            throw new ConnectorException(FailureType.SOURCE_PERMANENT, String.valueOf(e.getMessage()), e);
        }
        held = none();
    }

    /** Goes on from the present value, to which the steps so far led. */
    private void follow() {
        Kind kind = documents.kind();
        if (depth == path.size()) {
            arrive(kind);
            return;
        }
        Segment segment = path.get(depth);
        boolean isList = kind == Kind.ARRAY;
        if (isList && segment.countsFromEnd()) {
            held = MatchedRows.at(FieldPath.of(rest(depth)), documents.read());
        } else if (kind == Kind.OBJECT || isList && segment.positionFromFront() >= 0) {
            documents.enter();
            found[depth] = false;
            position[depth] = isList ? 0 : -1;
            depth++;
        }
    }

    private void arrive(Kind kind) {
        if (kind == Kind.ARRAY) {
            documents.enter();
            inList = true;
        } else {
            held = MatchedRows.of(documents.readRecord());
        }
    }

    private List<String> rest(int from) {
        return path.subList(from, path.size()).stream().map(Segment::text).toList();
    }
}
