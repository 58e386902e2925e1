package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log: what happened, and where every data set stands since.
 *
 * @param number   its place, from 1; 0 before the first one
 * @param id       tells it from another process's attempt at the same place
 * @param at       when it was written
 * @param event    what happened: {@code {"kind": "publish", …}}
 * @param standing where each data set stands
 */
public record Entry(long number, String id, Instant at, Row event, SortedMap<DataSet, Standing> standing) {

    private static final long VERSION = 1;

    /** Before the first entry. */
    static final Entry NONE = new Entry(0, "", Instant.EPOCH, new Row(), new TreeMap<>());

    public Entry {
        standing = Collections.unmodifiableSortedMap(new TreeMap<>(standing));
    }

    /** Where a data set stands. */
    public Standing of(DataSet dataSet) {
        return standing.getOrDefault(dataSet, Standing.NEW);
    }

    /** Who has taken a data set; null if nobody has. */
    public @Nullable Claim claim(DataSet dataSet) {
        return of(dataSet).claim();
    }

    /** Whether a run has taken any data set. */
    public boolean knows(String run) {
        return standing.values().stream().anyMatch(one -> one.isOf(run));
    }

    /** Whether it is decided to publish something of a run. */
    public boolean isPublishing(String run) {
        return standing.values().stream()
                .anyMatch(one -> one.isAt(run, Claim.Stage.PUBLISHING) || one.isAt(run, Claim.Stage.CLEANING));
    }

    byte[] toBytes() {
        Row row = Row.of("weir_log", VERSION);
        row.put("number", number);
        row.put("id", id);
        row.put("at", at.toString());
        row.put("event", event);
        List<Row> dataSets = new ArrayList<>();
        standing.forEach((dataSet, one) -> {
            Row item = dataSet.toRow();
            item.putAll(one.toRow());
            dataSets.add(item);
        });
        row.put("data_sets", dataSets);
        return JsonText.bytes(row);
    }

    static Entry of(byte[] text) {
        Row row = JsonText.object(text);
        if (!Long.valueOf(VERSION).equals(row.get("weir_log"))) {
            throw new IllegalArgumentException("not an entry of a log of version " + VERSION);
        }
        if (row.get("number") instanceof Long number
                && row.get("id") instanceof String id
                && row.get("at") instanceof String at
                && row.get("event") instanceof Row event
                && row.get("data_sets") instanceof List<?> dataSets) {
            SortedMap<DataSet, Standing> standing = new TreeMap<>();
            dataSets.forEach(item -> standing.put(DataSet.of((Row) item), Standing.of((Row) item)));
            return new Entry(number, id, Instant.parse(at), event, standing);
        }
        throw new IllegalArgumentException("not an entry of a log: " + row.keySet());
    }
}
