package dev.weir.lake.gate.evidence;

import dev.weir.spi.value.Row;
import java.util.List;

/**
 * Partitions of the source that rows which go come from, and that the run did not read.
 *
 * @param names some of them, as JSON texts
 * @param count how many there are, as far as they are known
 * @param rows  how many rows go in the folders that held rows of them
 */
public record Vanished(List<String> names, long count, long rows) {

    /** Where everything was read. */
    public static final Vanished NONE = new Vanished(List.of(), 0, 0);

    public Vanished {
        names = List.copyOf(names);
    }

    Row toRow() {
        Row row = Row.of("names", names);
        row.put("count", count);
        row.put("rows", rows);
        return row;
    }

    static Vanished of(Row row) {
        if (row.get("count") instanceof Long count && row.get("rows") instanceof Long rows) {
            return new Vanished(EvidenceJson.texts(row.get("names")), count, rows);
        }
        throw new IllegalArgumentException("not partitions that vanished: " + row.keySet());
    }
}
