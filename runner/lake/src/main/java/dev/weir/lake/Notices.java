package dev.weir.lake;

import dev.weir.lake.parquet.PartitionedResult;
import dev.weir.spi.sink.LogLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the user should hear of a stream that was written. */
final class Notices {

    private Notices() {}

    /** The notices; none of a stream that was not read to its end. */
    static Map<String, LogLevel> of(@Nullable PartitionedResult written) {
        Map<String, LogLevel> notices = new LinkedHashMap<>();
        if (written == null) {
            return notices;
        }
        long rescued =
                written.rescues().values().stream().mapToLong(Long::longValue).sum();
        if (rescued > 0) {
            notices.put(
                    rescued + " values did not fit their columns and are kept in _rescued: " + written.rescues(),
                    LogLevel.WARN);
        }
        if (written.quarantinedRows() > 0) {
            notices.put(
                    written.quarantinedRows() + " rows went to quarantine, as values do not fit their columns: "
                            + written.quarantineCauses(),
                    LogLevel.WARN);
        }
        if (written.droppedValues() > 0) {
            notices.put(
                    written.droppedValues()
                            + " values were dropped, as their fields have no column (schema: mode: discard): "
                            + String.join(", ", written.unknownFields()),
                    LogLevel.WARN);
        } else if (!written.unknownFields().isEmpty()) {
            notices.put(
                    "fields without a column are kept in _extra: " + String.join(", ", written.unknownFields()),
                    LogLevel.INFO);
        }
        written.warnings().forEach(warning -> notices.put(warning, LogLevel.WARN));
        return notices;
    }
}
