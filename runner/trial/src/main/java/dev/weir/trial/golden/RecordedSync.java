package dev.weir.trial.golden;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sync of a connector that was recorded, and what has to come of it.
 *
 * @param folder    the connector's folder
 * @param recording the recording
 * @param fails     whether one of its answers is not what it should be, so that a stream fails
 */
public record RecordedSync(Path folder, Path recording, boolean fails) {

    private static final String JSON = ".json";

    /** What it is called. */
    public String name() {
        String file = String.valueOf(recording.getFileName());
        return file.endsWith(JSON) ? file.substring(0, file.length() - JSON.length()) : file;
    }

    /** The connector's manifest. */
    public Path manifest() {
        return folder.resolve("manifest.yaml");
    }

    /** What has to come of it. */
    public Expected expected() {
        return new Expected(folder.resolve("expected").resolve(name()));
    }

    /** Whether it says what has to come of it. */
    public boolean isDeclared() {
        return Files.isDirectory(expected().folder());
    }
}
