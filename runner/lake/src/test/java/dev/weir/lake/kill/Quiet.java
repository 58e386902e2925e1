package dev.weir.lake.kill;

import dev.weir.lake.commit.Claim;
import dev.weir.lake.commit.Claim.Stage;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.storage.StoredFile;
import dev.weir.lake.table.DataFile;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has to hold of a lake when no run is at work and the last one was not disturbed. */
final class Quiet {

    private final Scenario scenario;
    private final Place place;
    private final History history;
    private final Contents contents;
    private final List<String> problems = new ArrayList<>();

    Quiet(Scenario scenario, Place place, History history, Contents contents) {
        this.scenario = scenario;
        this.place = place;
        this.history = history;
        this.contents = contents;
    }

    List<String> problems() throws Exception {
        Entry head = history.follow();
        if (head == null) {
            return List.of("nothing was ever written");
        }
        Set<String> held = claims(head);
        files(head);
        leftovers(held);
        documents();
        manifests(head, held);
        for (Feed feed : scenario.feeds) {
            rows(head, feed);
        }
        problems.addAll(history.problems());
        return problems;
    }

    /** The runs whose data sets the gate holds back; nobody else may have taken any. */
    private Set<String> claims(Entry head) {
        Set<String> held = new TreeSet<>();
        for (Standing standing : head.standing().values()) {
            Claim claim = standing.claim();
            if (claim != null && claim.stage() == Stage.HELD) {
                held.add(claim.run());
            } else if (claim != null) {
                problems.add("still taken: " + claim);
            }
        }
        return held;
    }

    private void files(Entry head) {
        Map<String, Long> expected = new TreeMap<>();
        head.standing().values().stream()
                .map(Standing::snapshot)
                .filter(Objects::nonNull)
                .flatMap(path -> history.snapshot(path).files().stream())
                .forEach(file -> expected.put(file.path(), file.bytes()));
        Map<String, Long> found = new TreeMap<>(
                Reader.data(place.storage()).stream().collect(Collectors.toMap(StoredFile::path, StoredFile::bytes)));
        differ("files", expected.entrySet(), found.entrySet());
    }

    private void differ(String what, Collection<?> expected, Collection<?> found) {
        Set<Object> missing = new HashSet<>(expected);
        missing.removeAll(found);
        Set<Object> more = new HashSet<>(found);
        more.removeAll(expected);
        if (!missing.isEmpty() || !more.isEmpty() || expected.size() != found.size()) {
            problems.add(what + ": missing " + missing + ", not expected " + more + ", " + found.size() + " instead of "
                    + expected.size());
        }
    }

    private void leftovers(Set<String> held) {
        place.unfinished().stream()
                .filter(path -> held.stream().noneMatch(path::contains))
                .forEach(path -> problems.add("left over: " + path));
        Storage storage = place.storage();
        differ("staged runs", held, names(storage.list("_weir/staged")));
        differ("heartbeats", List.of(), storage.list("_weir/alive"));
    }

    private static List<String> names(List<String> documents) {
        return documents.stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".json".length()))
                .toList();
    }

    private void documents() {
        Storage storage = place.storage();
        differ("commits", history.kept(), names(storage.list("_weir/commits")));
        for (Feed feed : scenario.feeds) {
            String folder = Scenario.SOURCE + "/_weir/streams/" + feed.name();
            List<String> snapshots = history.published(feed.name()).stream()
                    .map(run -> folder + "/" + Scenario.name(run) + ".json")
                    .filter(history::isKept)
                    .toList();
            differ("snapshots of " + feed.name(), snapshots, storage.list(folder));
        }
    }

    /** The runs that made what is current, or have files in it. */
    private Set<String> runs(Entry head) {
        Set<String> runs = new HashSet<>();
        head.standing().values().stream()
                .map(Standing::snapshot)
                .filter(Objects::nonNull)
                .map(history::snapshot)
                .forEach(snapshot -> {
                    runs.add(snapshot.run());
                    snapshot.files().forEach(file -> runs.add(file.run()));
                });
        return runs;
    }

    private void manifests(Entry head, Set<String> held) {
        Set<String> present = runs(head);
        for (String run : history.begun()) {
            byte[] text = place.storage().read(Scenario.SOURCE + "/_weir/runs/" + run + ".json");
            String verdict = text == null
                    ? "no manifest"
                    : String.valueOf(JsonText.object(text).get("verdict"));
            String expected = history.decided().contains(run)
                    ? "(partly_)?published" + (history.isTrimmed() && !present.contains(run) ? "|no manifest" : "")
                    : held.contains(run) ? "held" : "dropped|no manifest";
            if (!verdict.matches(expected)) {
                problems.add("the manifest of " + run + " says " + verdict + " instead of " + expected);
            }
        }
    }

    private void rows(Entry head, Feed feed) throws Exception {
        List<String> found = new ArrayList<>();
        for (var standing : head.standing().entrySet()) {
            String snapshot = standing.getValue().snapshot();
            if (standing.getKey().stream().equals(feed.name()) && snapshot != null) {
                for (DataFile file : history.snapshot(snapshot).files()) {
                    found.addAll(contents.rows(file));
                }
            }
        }
        List<Row> expected = scenario.rows(feed.name(), history.published(feed.name()));
        differ(
                "rows of " + feed.name(),
                expected.stream().map(row -> Contents.text(feed, row)).toList(),
                found);
    }
}
