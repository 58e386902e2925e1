package dev.weir.standard.async;

import dev.weir.spi.failure.ConnectorException;
import org.jspecify.annotations.Nullable;

/** What went wrong with the jobs of single slices, told after the others are done; the first one tells of the rest. */
final class JobFailures {

    private @Nullable ConnectorException first;
    private int count;

    void add(ConnectorException failure) {
        count++;
        if (first == null) {
            first = failure;
        }
    }

    void throwFirst() {
        ConnectorException failure = first;
        if (failure == null) {
            return;
        }
        if (count == 1) {
            throw failure;
        }
        String more = count == 2 ? "1 more job failed" : (count - 1) + " more jobs failed";
        throw new ConnectorException(failure.type(), failure.getMessage() + " (and " + more + ")", failure);
    }
}
