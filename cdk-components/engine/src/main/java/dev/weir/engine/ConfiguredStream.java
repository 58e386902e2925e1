package dev.weir.engine;

import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is to be read.
 *
 * @param name      the stream's name in the manifest
 * @param namespace where its records belong; null if nowhere in particular
 * @param mode      how it is to be read. As in the reference, a stream with a cursor goes on from its state in either mode
 * @param state     what the last sync left; empty if nothing
 * @param hasState  whether the last sync left something
 * @param schema    the JSON schema that the catalog gives, with the columns that the user selected; null if there is no catalog
 */
public record ConfiguredStream(
        String name,
        @Nullable String namespace,
        SyncMode mode,
        Row state,
        boolean hasState,
        @Nullable Row schema) {

    /** A stream that is read with all its columns. */
    public ConfiguredStream(String name, @Nullable String namespace, SyncMode mode, Row state, boolean hasState) {
        this(name, namespace, mode, state, hasState, null);
    }
}
