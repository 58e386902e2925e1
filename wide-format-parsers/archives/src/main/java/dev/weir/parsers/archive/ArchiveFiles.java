package dev.weir.parsers.archive;

import org.jspecify.annotations.Nullable;

/** The files of a body, one after the other. Used by one thread. */
interface ArchiveFiles extends AutoCloseable {

    /** What the body is, for messages. */
    String title();

    /** Whether a file is a part of an archive, and not the body itself or what it was compressed of. */
    default boolean isArchive() {
        return true;
    }

    /** The next file, whatever was read of the one before it; null at the end, once the rest of the body was verified. */
    @Nullable
    ArchivedFile next();

    /** Gives back what it holds. The body stays open. */
    @Override
    void close();
}
