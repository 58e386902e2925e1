package dev.weir.standard.retriever;

import dev.weir.spi.component.Reading;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a slice whose window is cut in halves wherever the source refuses it. Records that were given before the
 * source refused come again: the window is read anew.
 */
final class SplitRows implements Rows {

    private static final int DEEPEST = 10;

    private final SimpleRetriever retriever;
    private final RequestWindowSplitting rules;
    private final Deque<Part> parts = new ArrayDeque<>();
    private @Nullable Part present;
    private @Nullable Rows rows;

    SplitRows(SimpleRetriever retriever, RequestWindowSplitting rules, Reading reading) {
        this.retriever = retriever;
        this.rules = rules;
        parts.add(new Part(reading, 0));
    }

    private record Part(Reading reading, int depth) {}

    @Override
    public boolean hasNext() {
        while (rows != null || !parts.isEmpty()) {
            Part part = present == null ? parts.remove() : present;
            Rows open = rows == null ? retriever.pages(part.reading()) : rows;
            present = part;
            rows = open;
            try {
                if (open.hasNext()) {
                    return true;
                }
                close();
            } catch (RetrieverActionException e) {
                close();
                if (e.action() != Resolution.Action.SPLIT_REQUEST_WINDOW) {
                    throw e;
                }
                cut(part, String.valueOf(e.getMessage()));
            }
        }
        return false;
    }

    private void cut(Part part, String reason) {
        List<Reading> halves =
                part.depth() == DEEPEST ? List.of() : part.reading().halves(rules.smallest());
        if (halves.isEmpty()) {
            throw rules.exhausted(part.reading(), reason);
        }
        for (int i = halves.size() - 1; i >= 0; i--) {
            parts.addFirst(new Part(halves.get(i), part.depth() + 1));
        }
    }

    @Override
    public Row next() {
        Rows open = hasNext() ? rows : null;
        if (open == null) {
            throw new NoSuchElementException();
        }
        return (Row) java.util.Objects.requireNonNull(open.next());
    }

    @Override
    public void close() {
        Rows open = rows;
        rows = null;
        present = null;
        if (open != null) {
            open.close();
        }
    }
}
