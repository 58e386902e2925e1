package dev.weir.lake.kill;

import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.storage.StoredFile;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Readers that look at a lake while runs are at work and being killed: one that goes by the log and finds all files of
 * the snapshots that are current, one that takes all files that it finds.
 */
final class Reader implements AutoCloseable {

    private static final int KEPT_PROBLEMS = 20;
    private static final int PAUSE = 6;

    private final Storage storage;
    private final History history;
    private final List<String> problems = new ArrayList<>();
    private final Thread thread = new Thread(this::loop, "reader");
    private volatile boolean stopped;
    private int looks;

    /** A reader that looks until it is closed. */
    Reader(Scenario scenario, Storage storage, boolean disturbed) {
        this.storage = storage;
        this.history = new History(scenario, storage, disturbed);
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        while (!stopped) {
            long start = System.nanoTime();
            look();
            LockSupport.parkNanos(PAUSE * (System.nanoTime() - start));
        }
    }

    /** Looks at everything once. */
    synchronized void look() {
        try {
            List<StoredFile> found = data(storage);
            Entry head = history.follow();
            found.stream()
                    .map(StoredFile::path)
                    .filter(path -> !history.isDecided(path))
                    .forEach(path -> problem("visible and not decided: " + path));
            if (head != null) {
                snapshots(head);
            }
        } catch (RuntimeException e) {
            problem("the reader failed: " + e);
        }
        looks++;
    }

    /** The files of the streams that everybody sees. The emulator lists files that it is writing, by names of its own. */
    static List<StoredFile> data(Storage storage) {
        return storage.files(Scenario.SOURCE).stream()
                .filter(file -> !file.path().startsWith(Scenario.SOURCE + "/_weir/"))
                .filter(file -> !file.path().matches(".*\\.parquet-[0-9a-f-]{36}"))
                .toList();
    }

    private void snapshots(Entry head) {
        Map<String, Long> found = new HashMap<>();
        head.standing().values().stream()
                .map(Standing::snapshot)
                .filter(Objects::nonNull)
                .forEach(history::snapshot);
        data(storage).forEach(file -> found.put(file.path(), file.bytes()));
        List<Missing> missing = new ArrayList<>();
        head.standing().forEach((dataSet, standing) -> missing(dataSet, standing, found, missing));
        if (!missing.isEmpty()) {
            Entry later = Objects.requireNonNull(history.follow());
            missing.stream()
                    .filter(one -> Objects.equals(
                            one.snapshot(), later.of(one.dataSet()).snapshot()))
                    .forEach(one -> problem("missing though current: " + one));
        }
    }

    /** A file that a snapshot has and that was not found as it should be. */
    private record Missing(
            DataSet dataSet,
            String snapshot,
            DataFile file,
            @Nullable Long bytes) {}

    private void missing(DataSet dataSet, Standing standing, Map<String, Long> found, List<Missing> missing) {
        String path = standing.snapshot();
        if (path != null) {
            for (DataFile file : history.snapshot(path).files()) {
                Long bytes = found.get(file.path());
                if (bytes == null || bytes != file.bytes()) {
                    missing.add(new Missing(dataSet, path, file, bytes));
                }
            }
        }
    }

    private void problem(String text) {
        if (problems.size() < KEPT_PROBLEMS && !problems.contains(text)) {
            problems.add(text);
        }
    }

    /** The history, as far as it was followed; while nobody looks. */
    synchronized History history() {
        return history;
    }

    synchronized int looks() {
        return looks;
    }

    synchronized List<String> problems() {
        List<String> all = new ArrayList<>(history.problems());
        all.addAll(problems);
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
