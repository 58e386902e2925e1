package dev.weir.lake.kill;

import dev.weir.lake.commit.CommitLog;
import dev.weir.lake.commit.Documents;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.kill.Scenario.State;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.Change;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.value.Row;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lake's log as it was followed from its first entry, and judged: each entry shows the state and the number of rows that
 * follow from the commits that were published before it, and from nothing else.
 */
final class History {

    private final Scenario scenario;
    private final Documents documents;
    private final CommitLog log;
    private final boolean disturbed;
    private final Map<String, List<Change>> decided = new LinkedHashMap<>();
    private final Map<String, Snapshot> snapshots = new HashMap<>();
    private final Map<String, List<Integer>> published = new TreeMap<>();
    private final Set<String> begun = new LinkedHashSet<>();
    private final Map<String, Long> carriedOut = new HashMap<>();
    private final Map<String, Long> lastShown = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Entry last;

    /**
     * A history that starts.
     *
     * @param disturbed whether a run may fail to publish some of what it should
     */
    History(Scenario scenario, Storage storage, boolean disturbed) {
        this.scenario = scenario;
        this.documents = new Documents(storage);
        this.log = new CommitLog(documents, Clock.systemUTC());
        this.disturbed = disturbed;
    }

    /** Reads what was written since; the last entry, null if there is none. */
    @Nullable
    Entry follow() {
        long head = log.head().number();
        for (long number = last == null ? 1 : last.number() + 1; number <= head; number++) {
            Entry entry = log.entry(number);
            take(entry);
            last = entry;
        }
        return last;
    }

    private void take(Entry entry) {
        String kind = String.valueOf(entry.event().get("kind"));
        String commit = String.valueOf(entry.event().get("commit"));
        if (kind.equals("publish") || kind.equals("clean")) {
            carriedOut.put(commit, entry.number());
        }
        entry.standing().values().stream()
                .map(Standing::snapshot)
                .filter(Objects::nonNull)
                .forEach(path -> lastShown.put(path, entry.number()));
        switch (kind) {
            case "begin" -> begun.add(String.valueOf(entry.event().get("run")));
            case "decide" -> decide(commit);
            case "publish" ->
                decided.getOrDefault(commit, List.of())
                        .forEach(change -> published
                                .computeIfAbsent(change.dataSet().stream(), any -> new ArrayList<>())
                                .add(Scenario.number(change.run())));
            default -> {}
        }
        entry.standing().forEach((dataSet, standing) -> judge(entry, dataSet.stream(), standing));
    }

    private void decide(String commit) {
        Row row = documents.get("_weir/commits/" + commit + ".json", JsonText::object);
        List<Change> changes = new ArrayList<>();
        ((List<?>) row.getOrDefault("changes", List.of())).forEach(change -> changes.add(Change.of((Row) change)));
        decided.put(commit, changes);
        for (Feed feed : scenario.feeds) {
            boolean is = changes.stream()
                    .anyMatch(change -> change.dataSet().stream().equals(feed.name()));
            int run = Scenario.number(commit);
            boolean should = disturbed
                    ? is && scenario.outcome(run, feed.name()) == Scenario.Outcome.GOOD
                    : scenario.publishes(run, feed.name());
            if (is != should) {
                problems.add(commit + (is ? " publishes " : " does not publish ") + feed.name());
            }
        }
    }

    private void judge(Entry entry, String stream, Standing standing) {
        List<Integer> runs = published.getOrDefault(stream, List.of());
        Snapshot snapshot = standing.snapshot() == null ? null : snapshot(standing.snapshot());
        State shown = snapshot == null || snapshot.state() == null ? State.of(new Row()) : State.of(snapshot.state());
        if (!shown.equals(scenario.state(stream, runs))) {
            problems.add("entry " + entry.number() + " shows " + shown + " of " + stream + " after the runs " + runs);
        }
        long rows = scenario.rows(stream, runs).size();
        if (snapshot != null && snapshot.rows() != rows) {
            problems.add("entry " + entry.number() + " shows " + snapshot.rows() + " rows of " + stream + " instead of "
                    + rows);
        }
    }

    /** A snapshot; the last ones that were read are kept. */
    Snapshot snapshot(String path) {
        return snapshots.computeIfAbsent(path, any -> documents.get(path, text -> Snapshot.of(JsonText.object(text))));
    }

    /** Whether it was decided that a file becomes visible; by its path. */
    boolean isDecided(String path) {
        String run = path.replaceAll(".*/(k\\d+)-\\d+\\.parquet", "$1");
        return decided.values().stream()
                .flatMap(List::stream)
                .anyMatch(change -> change.run().equals(run)
                        && path.startsWith(Scenario.SOURCE + "/" + change.dataSet().stream() + "/"));
    }

    /** The runs that published a stream, in their order. */
    List<Integer> published(String stream) {
        return List.copyOf(published.getOrDefault(stream, List.of()));
    }

    Set<String> decided() {
        return Set.copyOf(decided.keySet());
    }

    /** The decided commits that have not expired. */
    Set<String> kept() {
        long first = log.first();
        return decided.keySet().stream()
                .filter(commit -> carriedOut.getOrDefault(commit, first) >= first)
                .collect(Collectors.toSet());
    }

    /** Whether a snapshot that was published has not expired. */
    boolean isKept(String snapshot) {
        return lastShown.getOrDefault(snapshot, 0L) >= log.first();
    }

    /** Whether anything has expired. */
    boolean isTrimmed() {
        return log.first() > 1;
    }

    Set<String> begun() {
        return Set.copyOf(begun);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
