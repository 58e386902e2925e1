package dev.weir.lake.gate.evidence;

import dev.weir.spi.value.Row;
import java.util.List;

/**
 * Columns that rules name and that have no values to judge.
 *
 * @param unknown those that the stream never had
 * @param gone    those that the source's schema does not have any more
 */
public record MissingColumns(List<String> unknown, List<String> gone) {

    /** Where all are there. */
    public static final MissingColumns NONE = new MissingColumns(List.of(), List.of());

    public MissingColumns {
        unknown = List.copyOf(unknown);
        gone = List.copyOf(gone);
    }

    Row toRow() {
        Row row = Row.of("unknown", unknown);
        row.put("gone", gone);
        return row;
    }

    static MissingColumns of(Row row) {
        return new MissingColumns(EvidenceJson.texts(row.get("unknown")), EvidenceJson.texts(row.get("gone")));
    }
}
