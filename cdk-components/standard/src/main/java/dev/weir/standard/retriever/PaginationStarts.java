package dev.weir.standard.retriever;

import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import dev.weir.standard.retriever.PaginationReset.Action;
import org.jspecify.annotations.Nullable;

/** The starts of pagination in one slice: counts what was read since the last one, and knows where the next one begins. */
final class PaginationStarts {

    private final Reading whole;
    private final boolean splits;
    private final @Nullable Integer limit;
    private int records;
    private int sameSlice;
    private @Nullable Object latest;

    PaginationStarts(@Nullable PaginationReset rules, Reading whole) {
        this.whole = whole;
        this.splits = rules != null && rules.action() == Action.SPLIT_USING_CURSOR;
        this.limit =
                rules == null || rules.limits() == null ? null : rules.limits().numberOfRecords();
    }

    /** Takes notice of a record that was read. */
    void observe(Row record) {
        records++;
        Object place = splits ? whole.placeOf(record) : null;
        if (place != null && (latest == null || isAfter(place, latest))) {
            latest = place;
        }
    }

    @SuppressWarnings("unchecked") // places of one stream are of one type
    private static boolean isAfter(Object place, Object other) {
        return ((Comparable<Object>) place).compareTo(other) > 0;
    }

    /** Whether so much was read that pagination starts anew. */
    boolean isDue() {
        return limit != null && records >= limit;
    }

    /**
     * What is read from the first page on.
     *
     * @throws ConnectorException if it was read before, so that it would go on for ever
     */
    Reading next(Reading present, String reason) {
        Reading next = !splits ? present : latest == null ? whole : whole.from(latest);
        sameSlice = next.slice().equals(present.slice()) ? sameSlice + 1 : 0;
        if (sameSlice >= (splits ? 1 : 2)) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot read all pages of stream '" + present.scope().streamName()
                            + "': pagination starts over again and again"
                            + (splits ? " at the same place of the cursor" : "")
                            + (reason.isEmpty() ? "" : ": " + reason));
        }
        records = 0;
        return next;
    }
}
