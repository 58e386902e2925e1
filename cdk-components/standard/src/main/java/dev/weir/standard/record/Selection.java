package dev.weir.standard.record;

import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.value.Rows;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of one response, pulled through the steps. */
final class Selection implements SelectedRows {

    private final Rows rows;
    private final EnvelopeReader documents;
    private final Steps steps;
    private @Nullable Object present;
    private boolean ready;
    private int extracted;

    Selection(Rows rows, EnvelopeReader documents, Steps steps) {
        this.rows = rows;
        this.documents = documents;
        this.steps = steps;
    }

    @Override
    public boolean hasNext() {
        while (!ready) {
            if (!rows.hasNext()) {
                documents.finish();
                return false;
            }
            present = rows.next();
            extracted++;
            ready = present != DroppedRecord.INSTANCE && steps.apply(present);
        }
        return true;
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
    public int extracted() {
        return extracted;
    }

    @Override
    public @Nullable Object response() {
        return documents.envelope();
    }

    @Override
    public void close() {
        rows.close();
        documents.close();
    }
}
