package dev.weir.standard.record;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.standard.path.Emptiness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of several extractors on the same documents; the documents are read with the first pull. */
final class CombinedRows implements Iterator<@Nullable Object> {

    private final CombinedExtractor combined;
    private final DocumentReader documents;
    private final Scope scope;
    private final Iterator<RecordExtractor> extractors;
    private final Deque<DroppedRecord> dropped = new ArrayDeque<>();
    private @Nullable List<@Nullable Object> bodies;
    private Iterator<@Nullable Object> present = Collections.<@Nullable Object>emptyIterator();
    private @Nullable Object next;
    private boolean ready;
    private boolean found;

    CombinedRows(CombinedExtractor combined, DocumentReader documents, Scope scope) {
        this.combined = combined;
        this.documents = documents;
        this.scope = scope;
        this.extractors = combined.extractors().iterator();
    }

    @Override
    public boolean hasNext() {
        while (!ready) {
            if (present.hasNext()) {
                take(present.next());
            } else if (extractors.hasNext() && !(isFirstMatch() && found)) {
                dropped.clear();
                present = extractors.next().extract(ValueReader.copying(bodies()), scope);
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean isFirstMatch() {
        return combined.mode() == CombinedExtractor.Mode.FIRST_MATCH;
    }

    private List<@Nullable Object> bodies() {
        List<@Nullable Object> known = bodies;
        if (known == null) {
            known = new ArrayList<>();
            while (documents.nextDocument()) {
                known.add(documents.read());
            }
            bodies = known;
        }
        return known;
    }

    /** A record that is left out is handed on only once it is clear that its extractor finds records. */
    private void take(@Nullable Object value) {
        boolean leftOut = value == DroppedRecord.INSTANCE || combined.skipEmptyRecords() && Emptiness.of(value);
        if (leftOut && isFirstMatch() && !found) {
            dropped.add(DroppedRecord.INSTANCE);
            return;
        }
        found |= !leftOut;
        next = leftOut ? DroppedRecord.INSTANCE : value;
        ready = true;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!dropped.isEmpty()) {
            return dropped.poll();
        }
        ready = false;
        return next;
    }
}
