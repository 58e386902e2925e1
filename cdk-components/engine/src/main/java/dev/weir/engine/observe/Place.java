package dev.weir.engine.observe;

import dev.weir.spi.value.StreamSlice;

/**
 * Where in a run something happens.
 *
 * @param role   why the stream is read
 * @param stream the stream's name; empty outside of streams
 * @param slice  the slice; {@link StreamSlice#WHOLE} outside of slices
 */
public record Place(Role role, String stream, StreamSlice slice) {

    /** Why a stream is read. */
    public enum Role {
        /** For its records. */
        STREAM,
        /** As the parent of another. */
        PARENT,
        /** To find out what there is to read: schemas, names, properties. */
        AUXILIARY,
        /** To check the connection. */
        CHECK,
        /** None is: before streams are known. */
        OUTSIDE
    }
}
