package dev.weir.spi.sink;

import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream as a sink or a catalogue needs to know it.
 *
 * @param name        the stream's name
 * @param namespace   the namespace that the catalogue gives it; null if none
 * @param schema      the JSON schema of its records; empty if there is none
 * @param primaryKey  the paths of the fields that identify a record; empty if none do
 * @param cursorField the field that orders records across syncs; null if the stream is always read in full
 */
public record StreamInfo(
        String name,
        @Nullable String namespace,
        Row schema,
        List<List<String>> primaryKey,
        @Nullable String cursorField) {

    public StreamInfo {
        primaryKey = primaryKey.stream().<List<String>>map(List::copyOf).toList();
    }
}
