package dev.weir.lake.gate.evidence;

import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a load did not fit its columns.
 *
 * @param rescued     how many values did not, by top-level field
 * @param extra       some of the fields that have no column
 * @param quarantined how many rows were set aside; they are not among the rows of the figures
 */
public record Unfitted(Map<String, Long> rescued, List<String> extra, long quarantined) {

    /** Where everything fits. */
    public static final Unfitted NONE = new Unfitted(Map.of(), List.of(), 0);

    public Unfitted {
        rescued = Collections.unmodifiableMap(new LinkedHashMap<>(rescued));
        extra = List.copyOf(extra);
    }

    Row toRow() {
        Row row = Row.of("rescued", Row.of(rescued));
        row.put("extra", extra);
        row.put("quarantined", quarantined);
        return row;
    }

    static Unfitted of(Row row) {
        if (row.get("rescued") instanceof Row values && row.get("quarantined") instanceof Long quarantined) {
            Map<String, Long> rescued = new LinkedHashMap<>();
            values.forEach((field, count) -> rescued.put(field, (Long) count));
            return new Unfitted(rescued, EvidenceJson.texts(row.get("extra")), quarantined);
        }
        throw new IllegalArgumentException("not what did not fit: " + row.keySet());
    }
}
