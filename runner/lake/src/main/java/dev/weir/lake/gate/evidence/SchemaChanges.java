package dev.weir.lake.gate.evidence;

import dev.weir.spi.value.Row;
import java.util.List;

/**
 * What is new, in this run, about the schema of a data set.
 *
 * @param added      fields that are new and have a column
 * @param uncolumned fields that are new and get no column, as the columns are frozen
 * @param gone       columns that the source has no longer
 * @param back       columns that the source has again
 * @param widened    columns that hold more than before, each with what it held and holds
 * @param conflicts  columns whose values are of another type than before, each with what it was and is; told in each run
 */
public record SchemaChanges(
        List<String> added,
        List<String> uncolumned,
        List<String> gone,
        List<String> back,
        List<String> widened,
        List<String> conflicts) {

    /** Where the columns are as they were. */
    public static final SchemaChanges NONE =
            new SchemaChanges(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public SchemaChanges {
        added = List.copyOf(added);
        uncolumned = List.copyOf(uncolumned);
        gone = List.copyOf(gone);
        back = List.copyOf(back);
        widened = List.copyOf(widened);
        conflicts = List.copyOf(conflicts);
    }

    Row toRow() {
        Row row = Row.of("added", added);
        row.put("uncolumned", uncolumned);
        row.put("gone", gone);
        row.put("back", back);
        row.put("widened", widened);
        row.put("conflicts", conflicts);
        return row;
    }

    static SchemaChanges of(Row row) {
        return new SchemaChanges(
                EvidenceJson.texts(row.get("added")),
                EvidenceJson.texts(row.get("uncolumned")),
                EvidenceJson.texts(row.get("gone")),
                EvidenceJson.texts(row.get("back")),
                EvidenceJson.texts(row.get("widened")),
                EvidenceJson.texts(row.get("conflicts")));
    }
}
