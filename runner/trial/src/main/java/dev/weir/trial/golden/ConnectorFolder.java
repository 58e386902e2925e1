package dev.weir.trial.golden;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder that holds a connector, its recordings and what has to come of them (connector-manifests/README.md). */
public record ConnectorFolder(Path path) {

    /** The file that makes a folder a connector's. */
    public static final String MANIFEST = "manifest.yaml";

    /**
     * The connectors of a folder: itself, or those below it, at any depth.
     *
     * @throws ConnectorException CONFIG if there is none
     */
    public static List<ConnectorFolder> in(Path path) {
        if (!Files.isDirectory(path)) {
            throw unusable(path, "there is no such folder");
        }
        if (Files.exists(path.resolve(MANIFEST))) {
            return List.of(new ConnectorFolder(path));
        }
        try (Stream<Path> below = Files.walk(path)) {
            List<ConnectorFolder> found = below.filter(file -> file.endsWith(MANIFEST))
                    .map(file -> new ConnectorFolder(file.resolveSibling("").normalize()))
                    .filter(ConnectorFolder::isRecorded)
                    .sorted((one, other) -> one.path().compareTo(other.path()))
                    .toList();
            if (found.isEmpty()) {
                throw unusable(path, "neither it nor a folder below it holds a " + MANIFEST + " with exchanges/");
            }
            return found;
        } catch (IOException e) {
            throw unusable(path, String.valueOf(e.getMessage()));
        }
    }

    private static ConnectorException unusable(Path path, String reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot test " + path + ": " + reason + " (name a connector's folder; weir record makes recordings)");
    }

    private boolean isRecorded() {
        return Files.isDirectory(path.resolve("exchanges"));
    }

    /** The syncs in their order: each goes on from the states of the one before it. */
    public List<RecordedSync> syncs() {
        List<RecordedSync> syncs = recordings("exchanges", false);
        if (syncs.isEmpty()) {
            throw unusable(path, "there are no recordings in its folder exchanges");
        }
        return syncs;
    }

    /** The syncs in which something fails, each of which begins without states. */
    public List<RecordedSync> failures() {
        return recordings("failures", true);
    }

    private List<RecordedSync> recordings(String name, boolean fails) {
        Path folder = path.resolve(name);
        List<RecordedSync> syncs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(file -> syncs.add(new RecordedSync(path, file, fails)));
            } catch (IOException e) {
                throw unusable(folder, String.valueOf(e.getMessage()));
            }
        }
        return syncs;
    }
}
