package dev.weir.standard.retriever;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * Notices a source that gives one page for ever: the token of the next page stays the same, and so do the records. A token
 * that stays while the records change is fine, as scrolls have it, and so are pages without records: more may follow.
 */
final class RepeatedPages {

    private static final int MOST = 3;

    private @Nullable Object token;
    private int records;
    private int last;
    private int equal;

    /**
     * Takes notice of a page and the token of the one behind it.
     *
     * @throws ConnectorException if the same page came too often
     */
    void observe(@Nullable Object next, int count, @Nullable Row lastRecord, String stream) {
        if (next == null || !next.equals(token) || count == 0) {
            token = next;
            equal = 0;
            return;
        }
        int hash = lastRecord == null ? 0 : lastRecord.hashCode();
        equal = count == records && hash == last ? equal + 1 : 0;
        records = count;
        last = hash;
        if (equal >= MOST) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot read all pages of stream '" + stream + "': the same page, of " + count
                            + " records, comes again and again with the same token (let the pagination strategy stop, for"
                            + " instance by its stop_condition)");
        }
    }
}
