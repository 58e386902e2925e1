package dev.weir.standard.record;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Tally;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.value.Rows;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of one response, pulled through the steps. */
final class Selection implements SelectedRows {

    private final Rows rows;
    private final EnvelopeReader documents;
    private final Steps steps;
    private final Response response;
    private final boolean endsWithBrokenBody;
    private final Tally tally;
    private @Nullable Object present;
    private boolean ready;
    private int extracted;

    Selection(
            Rows rows,
            EnvelopeReader documents,
            Steps steps,
            Response response,
            boolean endsWithBrokenBody,
            Tally tally) {
        this.tally = tally;
        this.rows = rows;
        this.documents = documents;
        this.steps = steps;
        this.response = response;
        this.endsWithBrokenBody = endsWithBrokenBody;
    }

    @Override
    public boolean hasNext() {
        while (!ready) {
            if (!extract()) {
                return false;
            }
            if (present != DroppedRecord.INSTANCE) {
                tally.extracted();
                ready = steps.apply(present);
            }
        }
        return true;
    }

    /** A failure to read a response; a body that is not what was announced is reported with its request. */
    static ConnectorException ofAnswer(ConnectorException e, Response response) {
        return e.type() == FailureType.SOURCE_PERMANENT
                ? new ConnectorException(
                        e.type(), "Cannot read the answer to " + response.request() + ": " + e.getMessage(), e)
                : e;
    }

    /** Takes the next record out of the documents. */
    private boolean extract() {
        try {
            if (!rows.hasNext()) {
                documents.finish();
                return false;
            }
            present = rows.next();
            extracted++;
            return true;
        } catch (ConnectorException e) {
            if (endsWithBrokenBody
                    && e.type() == FailureType.SOURCE_PERMANENT
                    && !(e.getCause() instanceof RepeatedKeyException)) {
                return false;
            }
            throw ofAnswer(e, response);
        }
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
        int counted = rows.sourceRows();
        return counted < 0 ? extracted : counted;
    }

    @Override
    public int sourceRows() {
        return rows.sourceRows();
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
