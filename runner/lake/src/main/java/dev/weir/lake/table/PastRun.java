package dev.weir.lake.table;

import dev.weir.spi.value.Row;
import java.time.Instant;

/**
 * What is remembered of a run that was published, for comparison with later ones.
 *
 * @param run         the run's name
 * @param at          when it started
 * @param rows        how many rows it brought
 * @param fullRefresh whether it read the stream from its beginning
 */
public record PastRun(String run, Instant at, long rows, boolean fullRefresh) {

    /** The run as a JSON value. */
    public Row toRow() {
        Row row = Row.of("run", run);
        row.put("at", at.toString());
        row.put("rows", rows);
        row.put("full_refresh", fullRefresh);
        return row;
    }

    /** The run from its JSON value. */
    public static PastRun of(Row row) {
        if (row.get("run") instanceof String run
                && row.get("at") instanceof String at
                && row.get("rows") instanceof Long rows) {
            return new PastRun(run, Instant.parse(at), rows, Boolean.TRUE.equals(row.get("full_refresh")));
        }
        throw new IllegalArgumentException("not a past run: " + row.keySet());
    }
}
