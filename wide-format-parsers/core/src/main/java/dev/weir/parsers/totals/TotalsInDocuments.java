package dev.weir.parsers.totals;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that keep the object at a path while somebody else walks through them, in whatever way. */
final class TotalsInDocuments implements DocumentReader {

    private final DocumentReader documents;
    private final List<String> path;
    /** How many containers are entered, and how many of them lie on the path. */
    private int depth;

    private int onPath;
    /** Whether the reader stands on a value that nobody read, entered or skipped, and whether the path leads to or through it. */
    private boolean unread;

    private boolean leads;
    private @Nullable ValueReader totalsReader;
    private int depthInTotals;
    private @Nullable Row totals;

    TotalsInDocuments(DocumentReader documents, List<String> path) {
        this.documents = documents;
        this.path = path;
    }

    /** The object at the path, in what was walked through so far; null if there is none. */
    @Nullable
    Row totals() {
        return totals;
    }

    /** Walks through what is left. */
    void finish() {
        while (nextDocument()) {
            skip();
        }
    }

    @Override
    public boolean nextDocument() {
        while (depth > 0) {
            next();
        }
        passOver();
        unread = documents.nextDocument();
        leads = unread;
        return unread;
    }

    @Override
    public Kind kind() {
        return totalsReader == null ? documents.kind() : totalsReader.kind();
    }

    @Override
    public void enter() {
        if (totalsReader == null && leads && depth == path.size()) {
            totalsReader =
                    ValueReader.of(java.util.Collections.singletonList(take()).iterator());
            totalsReader.nextDocument();
        }
        if (totalsReader != null) {
            totalsReader.enter();
            depthInTotals++;
            depth++;
            return;
        }
        boolean isObject = documents.kind() == Kind.OBJECT;
        documents.enter();
        onPath += leads && isObject ? 1 : 0;
        depth++;
        unread = false;
        leads = false;
    }

    @Override
    public boolean next() {
        if (totalsReader != null) {
            return nextInTotals(totalsReader);
        }
        passOver();
        boolean more = documents.next();
        if (more) {
            leads = onPath == depth && depth <= path.size() && documents.key().equals(path.get(depth - 1));
        } else {
            onPath = Math.min(onPath, --depth);
            leads = false;
        }
        unread = more;
        return more;
    }

    private boolean nextInTotals(ValueReader reader) {
        boolean more = reader.next();
        if (!more) {
            depth--;
            if (--depthInTotals == 0) {
                totalsReader = null;
                unread = false;
                leads = false;
            }
        }
        return more;
    }

    @Override
    public String key() {
        return totalsReader == null ? documents.key() : totalsReader.key();
    }

    @Override
    public @Nullable Object read() {
        return totalsReader == null ? looked(documents.read()) : totalsReader.read();
    }

    @Override
    public @Nullable Object readRecord() {
        return totalsReader == null ? looked(documents.readRecord()) : totalsReader.readRecord();
    }

    private @Nullable Object looked(@Nullable Object value) {
        if (leads) {
            Object found = value;
            for (String key : path.subList(depth, path.size())) {
                found = found instanceof Row row ? row.get(key) : null;
            }
            keep(found);
        }
        unread = false;
        leads = false;
        return value;
    }

    @Override
    public void skip() {
        if (totalsReader != null) {
            totalsReader.skip();
        } else if (leads) {
            passOver();
        } else {
            documents.skip();
            unread = false;
        }
    }

    /** Goes past a value that nobody looked at, if the path leads to it or through it. */
    private void passOver() {
        if (unread && leads) {
            walk(depth);
        }
        unread = false;
        leads = false;
    }

    private void walk(int keys) {
        if (keys == path.size()) {
            keep(documents.read());
        } else if (documents.kind() == Kind.OBJECT) {
            documents.enter();
            while (documents.next()) {
                if (documents.key().equals(path.get(keys))) {
                    walk(keys + 1);
                }
            }
        } else {
            documents.skip();
        }
    }

    private @Nullable Object take() {
        Object value = documents.read();
        keep(value);
        unread = false;
        leads = false;
        return value;
    }

    private void keep(@Nullable Object value) {
        Object found = value instanceof List<?> list && list.size() == 1 ? list.get(0) : value;
        if (found instanceof Row row) {
            if (totals != null && !totals.equals(row)) {
                throw Unreadable.because("Cannot reconcile totals: there are several at '" + String.join(".", path)
                        + "' (correct totals_path)");
            }
            totals = row.copy();
        }
    }

    @Override
    public boolean repeatsKeys() {
        return documents.repeatsKeys();
    }

    @Override
    public void close() {
        documents.close();
    }
}
