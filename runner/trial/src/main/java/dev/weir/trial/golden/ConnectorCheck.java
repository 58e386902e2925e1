package dev.weir.trial.golden;

import dev.weir.engine.EngineOptions;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was found of a connector's recordings.
 *
 * @param untold recordings that do not say what has to come of them
 */
public record ConnectorCheck(ConnectorFolder folder, List<SyncCheck> syncs, List<RecordedSync> untold) {

    public ConnectorCheck {
        syncs = List.copyOf(syncs);
        untold = List.copyOf(untold);
    }

    /**
     * Reads a connector's recordings, the syncs one after the other, and compares what comes of them.
     *
     * @param surroundings components, and behaviour of the reference
     * @param strict       whether a recorded request that is not sent is a problem
     */
    public static ConnectorCheck of(ConnectorFolder folder, EngineOptions surroundings, boolean strict) {
        List<SyncCheck> checks = new ArrayList<>();
        List<RecordedSync> untold = new ArrayList<>();
        Map<String, Row> states = Map.of();
        for (RecordedSync sync : folder.syncs()) {
            if (!sync.isDeclared()) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot test " + sync.recording() + ": "
                                + sync.expected().folder()
                                + " does not say what has to come of it (record it again, or give its files)");
            }
            SyncCheck check = check(sync, states, surroundings, strict);
            states = check.actual().states();
            checks.add(check);
        }
        for (RecordedSync sync : folder.failures()) {
            if (sync.isDeclared()) {
                checks.add(check(sync, Map.of(), surroundings, strict));
            } else {
                untold.add(sync);
            }
        }
        return new ConnectorCheck(folder, checks, untold);
    }

    private static SyncCheck check(
            RecordedSync sync, Map<String, Row> states, EngineOptions surroundings, boolean strict) {
        Rerun actual =
                Rerun.of(sync.manifest(), sync.recording(), sync.expected().streams(), states, surroundings);
        return SyncCheck.of(sync, actual, strict);
    }

    /** Whether everything is as expected. */
    public boolean isGood() {
        return syncs.stream().allMatch(SyncCheck::isGood);
    }

    /**
     * Makes the golden files of a sync say what came of it, unless a stream failed that must not, or a request was not recorded.
     *
     * @return the files that changed
     */
    public static List<Path> renew(SyncCheck check) {
        boolean broken = !check.problems().isEmpty()
                || !check.sync().fails() && !check.actual().failures().isEmpty();
        List<Path> changed = new ArrayList<>();
        if (broken || check.isGood()) {
            return changed;
        }
        Path folder = check.sync().expected().folder();
        check.renewed().forEach((name, text) -> {
            if (replace(folder.resolve(name), text, check, name)) {
                changed.add(folder.resolve(name));
            }
        });
        return changed;
    }

    private static boolean replace(Path file, String text, SyncCheck check, String name) {
        if (isSame(check, name)) {
            return false;
        }
        try {
            Path fresh = file.resolveSibling("." + name + ".tmp");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.SINK, "Cannot renew " + file + ": " + e + " (make its folder writable)", e);
        }
    }

    /** Files whose values did not change keep their form. */
    private static boolean isSame(SyncCheck check, String name) {
        if (name.equals("state.json")) {
            return check.streams().stream()
                    .noneMatch(stream -> stream.differences().stream().anyMatch(text -> text.startsWith("state, ")));
        }
        return check.streams().stream()
                .filter(stream -> name.equals(FileNames.file(stream.stream()) + ".jsonl"))
                .allMatch(stream -> stream.differences().stream().allMatch(text -> text.startsWith("state, ")));
    }
}
