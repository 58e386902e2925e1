package dev.weir.standard.retriever;

import dev.weir.spi.http.Response;
import dev.weir.spi.record.SelectedRows;

/** A page that one answer holds. */
record AnsweredPage(Response answer, SelectedRows rows) implements OpenPage {

    @Override
    public boolean startedOver() {
        return false;
    }

    @Override
    public void close() {
        try {
            rows.close();
        } finally {
            answer.close();
        }
    }
}
