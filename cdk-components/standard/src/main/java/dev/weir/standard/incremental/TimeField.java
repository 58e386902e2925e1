package dev.weir.standard.incremental;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The field that orders a stream's records and states.
 *
 * @param name  its name
 * @param codec reads and writes its values
 * @param scope where warnings go
 */
record TimeField(String name, TimeCodec codec, Scope scope) {

    /** The time of a record; null, with a warning, if it has none that can be read. */
    @Nullable
    OffsetDateTime of(Row record) {
        Object value = record.get(name);
        OffsetDateTime time = value == null ? null : codec.parse(value);
        if (time == null) {
            scope.runtime()
                    .warn("Stream '" + scope.streamName() + "' has records whose cursor field '" + name + "' is "
                            + (value == null ? "missing" : "in none of the formats " + codec.formats())
                            + "; they are read, but do not move the state.");
        }
        return time;
    }

    /** The time that a state or a window holds. */
    OffsetDateTime inState(@Nullable Object value) {
        OffsetDateTime time = value == null ? null : codec.parse(value);
        if (time == null) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use the state of stream '" + scope.streamName() + "': its value "
                            + (value == null ? "null" : "'" + value + "'") + " for '" + name
                            + "' fits none of the formats " + codec.formats()
                            + " (reset the stream, or add the format to cursor_datetime_formats)");
        }
        return time;
    }
}
