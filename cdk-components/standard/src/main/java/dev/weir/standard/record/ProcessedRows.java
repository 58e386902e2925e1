package dev.weir.standard.record;

import dev.weir.spi.value.Rows;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Records pulled through the steps. */
final class ProcessedRows implements Rows {

    private final Rows rows;
    private final Steps steps;
    private @Nullable Object present;
    private boolean ready;

    ProcessedRows(Rows rows, Steps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    @Override
    public boolean hasNext() {
        while (!ready && rows.hasNext()) {
            present = rows.next();
            ready = steps.apply(present);
        }
        return ready;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return present;
    }

    @Override
    public void close() {
        rows.close();
    }
}
