package dev.weir.lake.storage;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place for files and small documents, addressed by paths with slashes, relative to the lake's root. Safe for
 * concurrent use. Every failure is a {@code ConnectorException} of type {@code SINK} that names the place, the reason and
 * a remedy.
 */
public interface Storage extends AutoCloseable {

    /** Opens a file that nobody sees until it is published. Paths of one run contain the run's name. */
    StagedOutput stage(String path, String run);

    /** Makes a finished file visible at its path. Doing it again changes nothing. */
    void publish(StagedFile file);

    /** Throws a staged file away. Doing it again, or to a file that was published, changes nothing. */
    void discard(StagedFile file);

    /** The files below a folder that are staged and not published, of whatever run. */
    List<Unpublished> unpublished(String folder);

    /** A document's content; null if there is none. */
    byte @Nullable [] read(String path);

    /** Writes a document that does not exist yet, as a whole; false, and nothing changed, if it exists. */
    boolean writeOnce(String path, byte[] content);

    /** Writes or replaces a document, as a whole. */
    void write(String path, byte[] content);

    /** Removes a document; nothing happens if there is none. */
    void delete(String path);

    /** The paths of the documents right in a folder, in order of their names, those behind a path only, if one is given. */
    List<String> list(String folder, @Nullable String after);

    /** The paths of the documents right in a folder, in order of their names. */
    default List<String> list(String folder) {
        return list(folder, null);
    }

    /** All files that are visible below a folder, at any depth, in order of their paths. */
    List<StoredFile> files(String folder);

    /** Reads a file from its start; the caller closes it. */
    InputStream open(String path);

    /** A path as the user knows it. */
    String describe(String path);

    @Override
    void close();
}
