package dev.weir.trial.record;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a new recording in the place of an old one: everything is written beside the old one first, and renamed then; if that fails,
 * the old one is put back. Killed in between, both are there: the old one in a folder called {@code .recording-old}.
 */
final class Placement {

    private static final String EXCHANGES = "exchanges";
    private static final String EXPECTED = "expected";

    private final Path folder;
    private final Path draft;
    private final Path old;

    Placement(Path folder) {
        this.folder = folder;
        this.draft = folder.resolve(".recording-draft");
        this.old = folder.resolve(".recording-old");
    }

    /**
     * Refuses a folder that holds a recording.
     *
     * @throws ConnectorException CONFIG if there is one
     */
    static void requireFree(Path folder) {
        List<String> names = recorded(folder);
        if (!names.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot record into " + folder + ": it holds recordings already, " + String.join(", ", names)
                            + " (--force puts the new one in their place)");
        }
    }

    /** The names of the syncs that are recorded. */
    private static List<String> recorded(Path folder) {
        Path exchanges = folder.resolve(EXCHANGES);
        if (!Files.isDirectory(exchanges)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(exchanges)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.substring(0, file.length() - ".json".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Where the new recording of a sync is written. */
    Path draftRecording(String sync) {
        return draft.resolve(EXCHANGES).resolve(sync + ".json");
    }

    /** Begins anew: what a killed run left is removed. */
    void begin() {
        if (Files.exists(old)) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot record into " + folder + ": " + old
                            + " holds the recording that a killed run was about to replace (move it" + " back to "
                            + folder + ", or delete it)");
        }
        try {
            delete(draft);
            Files.createDirectories(draft.resolve(EXCHANGES));
            Files.createDirectories(draft.resolve(EXPECTED));
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Where a golden file of a sync is written. */
    Path draftExpected(String sync, String file) {
        return draft.resolve(EXPECTED).resolve(sync).resolve(file);
    }

    /** Puts the new recording in its place, with all syncs of the old one gone. */
    void finish(List<String> syncs) {
        Deque<Path[]> moved = new ArrayDeque<>();
        try {
            for (String sync : recorded(folder)) {
                move(
                        folder.resolve(EXCHANGES).resolve(sync + ".json"),
                        old.resolve(EXCHANGES).resolve(sync + ".json"),
                        moved);
                move(
                        folder.resolve(EXPECTED).resolve(sync),
                        old.resolve(EXPECTED).resolve(sync),
                        moved);
            }
            for (String sync : syncs) {
                move(
                        folder.resolve(EXPECTED).resolve(sync),
                        old.resolve(EXPECTED).resolve(sync),
                        moved);
                move(draftRecording(sync), folder.resolve(EXCHANGES).resolve(sync + ".json"), moved);
                move(
                        draft.resolve(EXPECTED).resolve(sync),
                        folder.resolve(EXPECTED).resolve(sync),
                        moved);
            }
            delete(draft);
            delete(old);
        } catch (IOException e) {
            putBack(moved, e);
            throw failed(folder, e);
        }
    }

    private static void move(Path from, Path to, Deque<Path[]> moved) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
            moved.push(new Path[] {from, to});
        }
    }

    private void putBack(Deque<Path[]> moved, IOException failure) {
        try {
            for (Path[] one : moved) {
                Files.move(one[1], one[0]);
            }
            delete(old);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Gives the new recording up. */
    void giveUp() {
        try {
            delete(draft);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ConnectorException failed(Path folder, IOException e) {
        return new ConnectorException(
                FailureType.SINK,
                "Cannot write the recording to " + folder + ": " + e + " (check the folder, and the disk)",
                e);
    }
}
