package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The small documents of a lake, read and written as JSON.
 *
 * @param storage where they lie
 */
public record Documents(Storage storage) {

    /**
     * Reads a document; null if there is none.
     *
     * @throws ConnectorException of type SINK if it is not what it should be
     */
    public <T> @Nullable T find(String path, Function<byte[], T> reader) {
        byte[] text = storage.read(path);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            return again(path, reader);
        }
    }

    /** A text that cannot be understood may have been cut off on its way. */
    private <T> @Nullable T again(String path, Function<byte[], T> reader) {
        byte[] text = storage.read(path);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot read " + storage.describe(path) + ": " + e.getMessage()
                            + " (restore it from a copy; nothing was changed)",
                    e);
        }
    }

    /**
     * Reads a document that must be there.
     *
     * @throws ConnectorException of type SINK if it is not
     */
    public <T> T get(String path, Function<byte[], T> reader) {
        T found = find(path, reader);
        if (found == null) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot read " + storage.describe(path)
                            + ": it is not there (was it removed by hand? restore it from a copy)");
        }
        return found;
    }

    /** Writes a document unless it is there; whether what is there is the same. */
    boolean put(String path, Object json) {
        byte[] text = JsonText.bytes(json);
        return storage.writeOnce(path, text) || Arrays.equals(storage.read(path), text);
    }

    /** Writes a document that nobody else writes with another content. */
    void create(String path, Object json) {
        if (!put(path, json)) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot write " + storage.describe(path)
                            + ": it is there with another content (run again; a run's name may be used once)");
        }
    }
}
