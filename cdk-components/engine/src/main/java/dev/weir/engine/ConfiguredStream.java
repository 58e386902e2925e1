package dev.weir.engine;

import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is to be read.
 *
 * @param name      the stream's name in the manifest
 * @param namespace where its records belong; null if nowhere in particular
 * @param mode      how it is to be read. As in the reference, a stream with a cursor goes on from its state in either mode
 * @param state     what the last sync left; empty if nothing
 * @param hasState  whether the last sync left something
 * @param cursorField the path of the field that the catalog gives for ordering records; empty if it gives none
 * @param schema    the JSON schema that the catalog gives, with the columns that the user selected; null if there is no catalog
 */
public record ConfiguredStream(
        String name,
        @Nullable String namespace,
        SyncMode mode,
        Row state,
        boolean hasState,
        List<String> cursorField,
        @Nullable Row schema) {

    public ConfiguredStream {
        cursorField = List.copyOf(cursorField);
    }

    /** A stream that is read with all its columns, by the cursor of the manifest. */
    public ConfiguredStream(String name, @Nullable String namespace, SyncMode mode, Row state, boolean hasState) {
        this(name, namespace, mode, state, hasState, List.of(), null);
    }
}
