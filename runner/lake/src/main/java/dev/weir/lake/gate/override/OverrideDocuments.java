package dev.weir.lake.gate.override;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** The overrides of a lake, one document each: {@code _weir/overrides/ID.json}. Safe for concurrent use as far as the storage is. */
public final class OverrideDocuments {

    private static final String FOLDER = "_weir/overrides";

    private final Storage storage;

    /** The overrides in a lake's storage. */
    public OverrideDocuments(Storage storage) {
        this.storage = storage;
    }

    /**
     * Writes an override.
     *
     * @throws ConnectorException if there is one of this id, or the storage fails
     */
    public void add(RuleOverride override) {
        if (!storage.writeOnce(path(override.id()), JsonText.bytes(override.toRow()))) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot override " + override.rule() + ": there is an override '" + override.id()
                            + "' (give it another id)");
        }
    }

    /** Removes an override; false if there is none. */
    public boolean remove(String id) {
        boolean there = storage.read(path(id)) != null;
        storage.delete(path(id));
        return there;
    }

    /**
     * Reads all overrides.
     *
     * @throws ConnectorException if one cannot be read
     */
    public Overrides read() {
        List<RuleOverride> all = new ArrayList<>();
        for (String path : storage.list(FOLDER)) {
            byte[] content = storage.read(path);
            if (content != null) {
                all.add(parsed(path, content));
            }
        }
        return new Overrides(all);
    }

    private RuleOverride parsed(String path, byte[] content) {
        try {
            return RuleOverride.of(JsonText.object(content));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot read the override " + storage.describe(path) + ": " + e.getMessage()
                            + " (mend or delete the document)",
                    e);
        }
    }

    private static String path(String id) {
        return FOLDER + "/" + id + ".json";
    }
}
