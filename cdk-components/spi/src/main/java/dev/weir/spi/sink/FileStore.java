package dev.weir.spi.sink;

import dev.weir.spi.value.FileReference;
import java.io.InputStream;

/** Keeps the files of records until whoever takes the records takes them, too. Safe for concurrent use. */
public interface FileStore {

    /**
     * Keeps a file, whole or not at all, in bounded memory. A file of the same name is replaced once the new one is whole.
     *
     * @param streamName the stream that the file's record belongs to
     * @param fileName   the file's name as the source has it, with slashes between folders
     * @param content    read to its end; closed by its owner
     * @throws dev.weir.spi.failure.ConnectorException SOURCE_PERMANENT if no file can have that name, SINK if it cannot be
     *     written, and whatever the content throws
     */
    FileReference keep(String streamName, String fileName, InputStream content);
}
