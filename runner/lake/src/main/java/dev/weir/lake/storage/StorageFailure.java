package dev.weir.lake.storage;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the user's words why a folder could not be used. */
final class StorageFailure {

    private static final String ELSEWHERE = "write elsewhere with --to";

    private StorageFailure() {}

    static ConnectorException of(String verb, Object place, String reason, String remedy, @Nullable Throwable cause) {
        return new ConnectorException(
                FailureType.SINK, "Cannot " + verb + " " + place + ": " + reason + " (" + remedy + ")", cause);
    }

    static ConnectorException of(String verb, Object place, IOException e) {
        return of(verb, place, ELSEWHERE, e);
    }

    /** The folder of temporary files failed, which holds what is on its way to a place. */
    static ConnectorException whileBuffering(Object place, IOException e) {
        String folder = System.getProperty("java.io.tmpdir");
        return of(
                "keep in " + folder + " what goes to",
                place,
                "take another folder by WEIR_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
                e);
    }

    private static ConnectorException of(String verb, Object place, String elsewhere, IOException e) {
        String text = String.valueOf(e.getMessage());
        String lower = text.toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException || lower.contains("permission denied")) {
            return of(verb, place, "access denied", "check the folder's owner and mode", e);
        }
        if (lower.contains("no space left") || lower.contains("disk quota exceeded")) {
            return of(verb, place, "the disk is full", "free some space, or " + elsewhere, e);
        }
        if (lower.contains("read-only file system")) {
            return of(verb, place, "the file system is read-only", elsewhere, e);
        }
        if (e instanceof NotDirectoryException
                || e instanceof FileAlreadyExistsException
                || lower.contains("not a directory")) {
            return of(verb, place, "a file is in the way of a folder", "remove it, or " + elsewhere, e);
        }
        if (e instanceof NoSuchFileException) {
            return of(verb, place, "it is not there", "was it removed while the run was writing?", e);
        }
        return of(verb, place, e.getClass().getSimpleName() + ", " + text, "check the disk", e);
    }
}
