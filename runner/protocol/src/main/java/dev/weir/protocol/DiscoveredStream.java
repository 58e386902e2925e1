package dev.weir.protocol;

import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * A stream as the catalogue lists it.
 *
 * @param incremental whether it can be read from where the last sync stopped
 * @param sourceDefined whether the user cannot choose another field by which records are ordered
 * @param fileBased   whether its records have files
 */
public record DiscoveredStream(StreamInfo info, boolean incremental, boolean sourceDefined, boolean fileBased) {

    Row toRow() {
        Row row = Row.of("name", info.name());
        row.put("json_schema", info.schema());
        row.put("supported_sync_modes", incremental ? List.of("full_refresh", "incremental") : List.of("full_refresh"));
        String cursorField = info.cursorField();
        if (incremental && cursorField != null) {
            row.put("source_defined_cursor", sourceDefined);
            row.put("default_cursor_field", List.of(cursorField));
        }
        if (!info.primaryKey().isEmpty()) {
            row.put("source_defined_primary_key", info.primaryKey());
        }
        if (info.namespace() != null) {
            row.put("namespace", info.namespace());
        }
        row.put("is_resumable", incremental);
        row.put("is_file_based", fileBased);
        return row;
    }
}
