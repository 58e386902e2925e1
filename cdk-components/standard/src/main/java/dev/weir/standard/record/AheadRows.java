package dev.weir.standard.record;

import dev.weir.spi.record.SelectedRows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records that are taken out of the response before they are handed on, many at a time: whoever takes them may need long for each,
 * and the connection would not last. A failure comes behind the records before it.
 */
final class AheadRows implements SelectedRows {

    private static final int MOST = 1000;

    private final SelectedRows rows;
    private final Deque<Optional<Object>> ahead = new ArrayDeque<>();
    private @Nullable RuntimeException failure;

    AheadRows(SelectedRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && failure == null) {
            fill();
        }
        if (ahead.isEmpty() && failure != null) {
            throw failure;
        }
        return !ahead.isEmpty();
    }

    private void fill() {
        try {
            while (ahead.size() < MOST && rows.hasNext()) {
                ahead.add(Optional.ofNullable(rows.next()));
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.remove().orElse(null);
    }

    @Override
    public int extracted() {
        return rows.extracted();
    }

    @Override
    public int sourceRows() {
        return rows.sourceRows();
    }

    @Override
    public @Nullable Object response() {
        return rows.response();
    }

    @Override
    public void close() {
        rows.close();
    }
}
