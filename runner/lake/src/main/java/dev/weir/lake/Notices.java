package dev.weir.lake;

import dev.weir.spi.sink.LogLevel;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the user should hear of a stream that was loaded. */
final class Notices {

    private Notices() {}

    static Map<String, LogLevel> of(StreamResult stream) {
        Map<String, LogLevel> notices = new LinkedHashMap<>();
        if (stream.rescuedValues() > 0) {
            notices.put(
                    "Stream " + stream.name() + ": " + stream.rescuedValues()
                            + " values did not fit their columns and are kept in _rescued: " + stream.rescued(),
                    LogLevel.WARN);
        }
        if (!stream.extraFields().isEmpty()) {
            notices.put(
                    "Stream " + stream.name() + ": fields without a column are kept in _extra: "
                            + String.join(", ", stream.extraFields()),
                    LogLevel.INFO);
        }
        return notices;
    }
}
