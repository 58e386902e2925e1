package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.Change;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes visible together.
 *
 * @param id      its name, never used twice: that of its only run, or one of its own
 * @param at      when it was decided
 * @param runs    the runs whose data sets it publishes
 * @param changes what it changes
 * @param gate    the gate's report, as a JSON value
 */
public record Commit(String id, Instant at, List<String> runs, List<Change> changes, Row gate) {

    private static final long VERSION = 1;

    public Commit {
        runs = List.copyOf(runs);
        changes = List.copyOf(changes);
    }

    /** Whether it publishes a data set of a run. */
    boolean publishes(String run, DataSet dataSet) {
        return changes.stream()
                .anyMatch(change -> change.run().equals(run) && change.dataSet().equals(dataSet));
    }

    /** The commit as a JSON value. */
    public Row toRow() {
        Row row = Row.of("weir_commit", VERSION);
        row.put("commit", id);
        row.put("at", at.toString());
        row.put("runs", runs);
        row.put("changes", changes.stream().map(Change::toRow).toList());
        row.put("gate", gate);
        return row;
    }

    static Commit of(byte[] text) {
        Row row = JsonText.object(text);
        if (Long.valueOf(VERSION).equals(row.get("weir_commit"))
                && row.get("commit") instanceof String id
                && row.get("at") instanceof String at
                && row.get("runs") instanceof List<?> runs
                && row.get("changes") instanceof List<?> list
                && row.get("gate") instanceof Row gate) {
            List<Change> changes = new ArrayList<>();
            list.forEach(change -> changes.add(Change.of((Row) change)));
            return new Commit(
                    id, Instant.parse(at), runs.stream().map(String::valueOf).toList(), changes, gate);
        }
        throw new IllegalArgumentException("not a commit of version " + VERSION);
    }
}
