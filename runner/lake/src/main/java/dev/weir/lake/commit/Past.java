package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some entries of the log, one behind the other, speak of. A snapshot is current from one entry to another and never
 * again, and a run has its data sets from one entry to another: so what the entry behind them does not speak of, no later
 * one does. For one thread.
 */
final class Past {

    private final Documents documents;
    private final Set<String> snapshots = new TreeSet<>();
    private final Set<String> commits = new TreeSet<>();
    private final Set<String> manifests = new TreeSet<>();
    private final Map<String, Set<String>> known;
    private final Set<String> staged;
    private long entries;

    /**
     * A past without entries.
     *
     * @param known the documents of the runs that snapshots speak of, by the snapshot's path, as far as they were read
     */
    Past(Documents documents, Map<String, Set<String>> known) {
        this.documents = documents;
        this.known = known;
        this.staged = Set.copyOf(documents.storage().list(Layout.STAGED));
    }

    void add(Entry entry) {
        entries++;
        snapshots.addAll(snapshots(entry));
        manifests.addAll(claimed(entry));
        Object kind = entry.event().get("kind");
        if (entry.event().get("commit") instanceof String commit
                && Set.of("publish", "clean").contains(kind)) {
            commits.add(Layout.commit(commit));
        }
    }

    /** What of it nothing needs from an entry on. */
    Expired before(Entry first) {
        Set<String> current = snapshots(first);
        Set<String> old = without(snapshots, current);
        Set<String> needed = new HashSet<>(claimed(first));
        needed.addAll(manifests(current));
        Set<String> runs = new TreeSet<>(manifests);
        runs.addAll(manifests(old));
        known.keySet().retainAll(current);
        Set<String> unneeded = without(runs, needed);
        unneeded.retainAll(existing(unneeded));
        unneeded.removeIf(this::isStaged);
        return new Expired(
                first.number(),
                first.at(),
                entries,
                List.copyOf(old),
                List.copyOf(without(commits, underway(first))),
                List.copyOf(unneeded));
    }

    private static Set<String> without(Set<String> all, Collection<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> snapshots(Entry entry) {
        Set<String> paths = new LinkedHashSet<>();
        entry.standing().values().stream()
                .map(Standing::snapshot)
                .filter(Objects::nonNull)
                .forEach(paths::add);
        return paths;
    }

    /** The commits that are being carried out. */
    private static Set<String> underway(Entry entry) {
        Set<String> paths = new HashSet<>();
        entry.standing().values().stream()
                .map(Standing::claim)
                .filter(claim -> claim != null && claim.commit() != null)
                .forEach(claim -> paths.add(Layout.commit(String.valueOf(claim.commit()))));
        return paths;
    }

    /** The documents of runs that have taken a data set. */
    private static Set<String> claimed(Entry entry) {
        Set<String> paths = new HashSet<>();
        entry.standing().forEach((dataSet, standing) -> {
            if (standing.claim() != null) {
                paths.add(new Layout(dataSet.source()).manifest(standing.claim().run()));
            }
        });
        return paths;
    }

    /** The documents of the runs that made snapshots, or that have files in them. */
    private Set<String> manifests(Set<String> paths) {
        List<String> unread =
                paths.stream().filter(path -> !known.containsKey(path)).toList();
        List<Set<String>> read = InFlight.map(unread, this::manifests);
        for (int i = 0; i < unread.size(); i++) {
            known.put(unread.get(i), read.get(i));
        }
        Set<String> all = new HashSet<>();
        paths.forEach(path -> all.addAll(known.getOrDefault(path, Set.of())));
        return all;
    }

    /** Whether a run has ended whose staged document is still there: what becomes of that is told by the run's own. */
    private boolean isStaged(String manifest) {
        return staged.contains(Layout.STAGED + manifest.substring(manifest.lastIndexOf('/')));
    }

    /** Which documents there are in the folders of some: changes by hand make snapshots, and leave no document. */
    private Set<String> existing(Set<String> paths) {
        Set<String> folders = new TreeSet<>();
        paths.forEach(path -> folders.add(path.substring(0, path.lastIndexOf('/'))));
        Set<String> existing = new HashSet<>();
        InFlight.map(folders, documents.storage()::list).forEach(existing::addAll);
        return existing;
    }

    /** None if there is no such snapshot: one that expires may be gone already. */
    private Set<String> manifests(String path) {
        Snapshot snapshot = documents.find(path, text -> Snapshot.of(JsonText.object(text)));
        Set<String> paths = new HashSet<>();
        if (snapshot != null) {
            DataSet dataSet = snapshot.dataSet();
            Layout layout = new Layout(dataSet.source());
            paths.add(layout.manifest(snapshot.run()));
            for (DataFile file : snapshot.files()) {
                paths.add(layout.manifest(file.run()));
            }
        }
        return paths;
    }
}
