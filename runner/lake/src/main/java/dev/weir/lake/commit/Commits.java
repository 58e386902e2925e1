package dev.weir.lake.commit;

import dev.weir.lake.commit.Claim.Stage;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.Change;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes data sets visible. A commit is decided by one entry of the log; after it, anybody can carry it out, any number of
 * times: complete the files, move the data sets to their new snapshots by one more entry, remove what was replaced.
 */
public final class Commits {

    private final Documents documents;
    private final Storage storage;
    private final CommitLog log;
    private final Claims claims;

    /** Commits of a log. */
    public Commits(Documents documents, CommitLog log, Claims claims) {
        this.documents = documents;
        this.storage = documents.storage();
        this.log = log;
        this.claims = claims;
    }

    /** A commit by its name. */
    public Commit commit(String id) {
        return documents.get(Layout.commit(id), Commit::of);
    }

    /** What a run would publish, or holds back; null if it did not come so far, or has ended. */
    public @Nullable StagedRun staged(String run) {
        return documents.find(Layout.staged(run), StagedRun::of);
    }

    /** Keeps what a run would publish, for a decision that comes later or for another process. */
    public void stage(StagedRun run) {
        refuseDropped(run);
        documents.create(Layout.staged(run.run()), run.toRow());
        claims.stage(run, Stage.STAGED);
    }

    /** Keeps what a run would publish, though the gate forbids it, until it is overridden or the next run begins. */
    public void hold(StagedRun run) {
        refuseDropped(run);
        documents.create(Layout.staged(run.run()), run.toRow());
        claims.stage(run, Stage.HELD);
        manifest(run, names(run, part -> true), "held");
    }

    /**
     * Decides to publish what a commit changes; what else its runs have read is held back, and what they could not read
     * is let go of.
     *
     * @throws ConnectorException of type SINK if another run took a data set over, or a file is gone
     */
    public void decide(Commit commit, List<StagedRun> runs) {
        SortedMap<DataSet, Standing> present = log.head().standing();
        for (StagedRun run : runs) {
            refuseDropped(run);
            run.parts().forEach(part -> Claims.required(present, run.run(), part.dataSet()));
            requireFiles(commit, run);
        }
        for (StagedRun run : runs) {
            if (staged(run.run()) == null) {
                documents.create(Layout.staged(run.run()), run.toRow());
            }
            InFlight.each(
                    published(commit, run),
                    part -> documents.create(
                            Layout.snapshot(part.dataSet(), run.run()),
                            part.snapshot().toRow()));
        }
        documents.create(Layout.commit(commit.id()), commit.toRow());
        Row event = Row.of("kind", "decide");
        event.put("commit", commit.id());
        log.append(
                event,
                standing -> runs.forEach(run -> {
                    Claims.keepOnly(run, standing);
                    for (StagedRun.Part part : run.parts()) {
                        Standing now = Claims.required(standing, run.run(), part.dataSet());
                        boolean publishes = commit.publishes(run.run(), part.dataSet());
                        Claim next = publishes
                                ? Claims.claim(now).at(Stage.PUBLISHING, commit.id())
                                : Claims.claim(now).at(Stage.HELD, null);
                        standing.put(part.dataSet(), now.with(next));
                    }
                }));
    }

    /** What is decided must be possible: files that wait for long may have been removed by a rule of the bucket. */
    private void requireFiles(Commit commit, StagedRun run) {
        Set<String> there = new HashSet<>();
        storage.unpublished(new Layout(run.source()).folder())
                .forEach(file -> there.add(file.file().id()));
        published(commit, run).stream()
                .flatMap(part -> part.files().stream())
                .filter(file -> !there.contains(file.id()))
                .findFirst()
                .ifPresent(gone -> {
                    throw new ConnectorException(
                            FailureType.SINK,
                            "Cannot publish run " + run.run() + ": " + storage.describe(gone.path())
                                    + " is gone before it was published (weir abort " + run.run()
                                    + ", and read it again;"
                                    + " let no rule of the bucket abort uploads that a staged run may still need)");
                });
    }

    /** Whether it is decided to carry a commit out, and that is not done yet. */
    boolean isDecided(String commit) {
        return isAny(commit, Stage.PUBLISHING);
    }

    private boolean isAny(String commit, Stage stage) {
        return log.head().standing().values().stream()
                .map(Standing::claim)
                .anyMatch(claim -> claim != null && claim.stage() == stage && commit.equals(claim.commit()));
    }

    private static List<StagedRun.Part> published(Commit commit, StagedRun run) {
        return run.parts().stream()
                .filter(part -> commit.publishes(run.run(), part.dataSet()))
                .toList();
    }

    /** What was thrown away by hand says who did it, and why. */
    private void refuseDropped(StagedRun run) {
        Row manifest = documents.find(new Layout(run.source()).manifest(run.run()), JsonText::object);
        Object reason = manifest == null || !"dropped".equals(manifest.get("verdict")) ? null : manifest.get("reason");
        if (reason != null && !reason.equals(Recovery.CUT_OFF)) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot publish run " + run.run() + ": it was thrown away meanwhile, " + reason + " (run again)");
        }
    }

    /** Does what was decided, as far as it is not done yet. May be repeated until it succeeds, by any process. */
    public void carryOut(String id) {
        Commit commit = documents.find(Layout.commit(id), Commit::of);
        if (commit == null && !isAny(id, Stage.PUBLISHING) && !isAny(id, Stage.CLEANING)) {
            return; // another process has carried it out, so long ago that it has expired
        }
        carryOut(commit == null ? commit(id) : commit, id);
    }

    private void carryOut(Commit commit, String id) {
        if (isAny(id, Stage.PUBLISHING)) {
            commit.runs().forEach(run -> complete(commit, run));
            moveHeads(commit);
        }
        if (isAny(id, Stage.CLEANING)) {
            removeReplaced(commit);
            release(commit);
        }
        forgetEnded(commit.runs());
    }

    private void complete(Commit commit, String name) {
        StagedRun run = staged(name);
        if (run == null) {
            return; // another process has carried the commit out meanwhile, which moving the heads finds out
        }
        List<StagedFile> files = published(commit, run).stream()
                .flatMap(part -> part.files().stream())
                .toList();
        InFlight.each(files, storage::publish);
        manifest(run, names(run, part -> commit.publishes(name, part.dataSet())), "published");
    }

    private static Set<String> names(StagedRun run, Predicate<StagedRun.Part> which) {
        Set<String> names = new TreeSet<>();
        run.parts().stream().filter(which).forEach(part -> names.add(part.dataSet().stream()));
        return names;
    }

    private void manifest(StagedRun run, Set<String> streams, String status) {
        manifest(run, streams, status, null);
    }

    private void manifest(StagedRun run, Set<String> streams, String status, @Nullable String reason) {
        String path = new Layout(run.source()).manifest(run.run());
        Row before = documents.find(path, JsonText::object);
        Row next = RunStatus.with(before == null ? run.manifest() : before, streams, status);
        if (reason != null) {
            next.put("reason", reason);
        }
        storage.write(path, JsonText.bytes(next));
    }

    private void moveHeads(Commit commit) {
        log.append(
                event("publish", commit),
                standing -> each(
                        commit,
                        Stage.PUBLISHING,
                        (dataSet, change) -> {
                            Standing now = standing.getOrDefault(dataSet, Standing.NEW);
                            String snapshot = Layout.snapshot(dataSet, change.run());
                            Claim next = change.removed().isEmpty()
                                    ? null
                                    : Claims.claim(now).at(Stage.CLEANING, commit.id());
                            standing.put(dataSet, new Standing(snapshot, next));
                        },
                        standing));
    }

    private static Row event(String kind, Commit commit) {
        Row event = Row.of("kind", kind);
        event.put("commit", commit.id());
        return event;
    }

    private static void each(
            Commit commit, Stage stage, BiConsumer<DataSet, Change> action, SortedMap<DataSet, Standing> standing) {
        for (Change change : commit.changes()) {
            Claim claim = standing.getOrDefault(change.dataSet(), Standing.NEW).claim();
            if (claim != null && claim.stage() == stage && commit.id().equals(claim.commit())) {
                action.accept(change.dataSet(), change);
            }
        }
    }

    private void removeReplaced(Commit commit) {
        List<DataFile> removed = commit.changes().stream()
                .flatMap(change -> change.removed().stream())
                .toList();
        InFlight.each(removed, file -> storage.delete(file.path()));
    }

    private void release(Commit commit) {
        log.append(
                event("clean", commit),
                standing -> each(
                        commit,
                        Stage.CLEANING,
                        (dataSet, change) -> {
                            standing.put(
                                    dataSet,
                                    standing.getOrDefault(dataSet, Standing.NEW).with(null));
                        },
                        standing));
    }

    /** Removes the documents that only runs need which have not ended. */
    private void forgetEnded(List<String> runs) {
        Entry head = log.head();
        for (String run : runs) {
            if (!head.knows(run)) {
                storage.delete(Layout.staged(run));
            }
        }
    }

    /**
     * Throws data sets of a run away that are not decided to be published.
     *
     * @param manifest what to leave behind if the run had taken data sets and did not stage any; null for no document at all
     */
    public void drop(String source, String run, String reason, @Nullable Row manifest, Predicate<DataSet> which) {
        StagedRun staged = staged(run);
        Set<DataSet> released = release(run, reason, which);
        if (staged == null && manifest != null && !released.isEmpty()) {
            storage.writeOnce(new Layout(source).manifest(run), JsonText.bytes(manifest));
        }
        if (staged != null) {
            throwAway(staged, manifest == null ? null : reason, part -> released.contains(part.dataSet()));
            if (!log.latest().knows(run)) {
                end(staged, published(staged));
            }
        }
    }

    private void throwAway(StagedRun run, @Nullable String reason, Predicate<StagedRun.Part> which) {
        List<StagedRun.Part> parts = run.parts().stream().filter(which).toList();
        InFlight.each(parts, part -> storage.delete(Layout.snapshot(part.dataSet(), run.run())));
        InFlight.each(parts.stream().flatMap(part -> part.files().stream()).toList(), storage::discard);
        Set<String> names = names(run, which);
        if (!names.isEmpty() && reason != null) {
            manifest(run, names, "dropped", reason);
        }
    }

    /** The streams that a run has published, which its manifest says before they are visible. */
    private Set<String> published(StagedRun run) {
        Row manifest = documents.find(new Layout(run.source()).manifest(run.run()), JsonText::object);
        return manifest == null ? Set.of() : RunStatus.published(manifest);
    }

    /** Removes the document of a run that has nothing taken any more, and its commit if that was never decided. */
    private void end(StagedRun run, Set<String> published) {
        if (published.isEmpty()) {
            storage.delete(Layout.commit(run.run()));
        }
        storage.delete(Layout.staged(run.run()));
    }

    /** Finishes what is left to do of a run that has nothing taken any more: it was killed before it could. */
    void forget(String name) {
        StagedRun run = staged(name);
        if (run != null) {
            Set<String> published = published(run);
            throwAway(run, Recovery.CUT_OFF, part -> !published.contains(part.dataSet().stream()));
            end(run, published);
        }
    }

    private Set<DataSet> release(String run, String reason, Predicate<DataSet> which) {
        Set<DataSet> released = new TreeSet<>();
        log.head().standing().forEach((dataSet, standing) -> {
            if (standing.isOf(run)) {
                released.add(dataSet);
            }
        });
        claims.release(run, reason, which);
        log.head().standing().forEach((dataSet, standing) -> {
            if (standing.isOf(run) || Layout.snapshot(dataSet, run).equals(standing.snapshot())) {
                released.remove(dataSet);
            }
        });
        return released;
    }
}
