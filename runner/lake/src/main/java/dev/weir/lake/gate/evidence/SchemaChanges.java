package dev.weir.lake.gate.evidence;

import dev.weir.spi.value.Row;
import java.util.List;

/**
 * What a run changed in the columns of its data set.
 *
 * @param added     columns that are new
 * @param gone      columns that the stream has no longer
 * @param conflicts columns whose values are of another type than before, each with what it was and is
 */
public record SchemaChanges(List<String> added, List<String> gone, List<String> conflicts) {

    /** Where the columns are as they were. */
    public static final SchemaChanges NONE = new SchemaChanges(List.of(), List.of(), List.of());

    public SchemaChanges {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        conflicts = List.copyOf(conflicts);
    }

    Row toRow() {
        Row row = Row.of("added", added);
        row.put("gone", gone);
        row.put("conflicts", conflicts);
        return row;
    }

    static SchemaChanges of(Row row) {
        return new SchemaChanges(
                EvidenceJson.texts(row.get("added")),
                EvidenceJson.texts(row.get("gone")),
                EvidenceJson.texts(row.get("conflicts")));
    }
}
