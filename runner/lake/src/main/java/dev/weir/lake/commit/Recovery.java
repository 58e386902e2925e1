package dev.weir.lake.commit;

import dev.weir.lake.commit.Claim.Stage;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.storage.Unpublished;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Ends what runs left that were killed: what they had decided is carried out, what they had not is thrown away. */
public final class Recovery {

    /** Why a run was thrown away that seemed dead. */
    static final String CUT_OFF = "the run ended before it decided; a later run cleaned up";

    private final Storage storage;
    private final CommitLog log;
    private final Commits commits;
    private final Liveness liveness;
    private final BiConsumer<LogLevel, String> report;

    /** Recovery of a lake. */
    public Recovery(
            Documents documents,
            CommitLog log,
            Commits commits,
            Liveness liveness,
            BiConsumer<LogLevel, String> report) {
        this.storage = documents.storage();
        this.log = log;
        this.commits = commits;
        this.liveness = liveness;
        this.report = report;
    }

    /**
     * Ends what runs that are clearly gone left of some data sets.
     *
     * @return how many runs that were
     */
    public int endDead(Predicate<DataSet> which) {
        Set<String> ended = new HashSet<>();
        Map<String, Boolean> alive = new HashMap<>();
        log.head().standing().forEach((dataSet, standing) -> {
            Claim claim = standing.claim();
            if (claim != null && which.test(dataSet) && isUnfinished(claim) && !isAlive(claim.run(), false, alive)) {
                end(dataSet, claim, ended);
            }
        });
        return ended.size();
    }

    private boolean isAlive(String run, boolean patient, Map<String, Boolean> known) {
        return known.computeIfAbsent(run, any -> liveness.isAlive(run, patient));
    }

    private static boolean isUnfinished(Claim claim) {
        return claim.stage() != Stage.STAGED && claim.stage() != Stage.HELD;
    }

    private void end(DataSet dataSet, Claim claim, Set<String> ended) {
        String run = claim.run();
        if (!ended.add(run)) {
            return;
        }
        if (claim.commit() != null) {
            commits.carryOut(claim.commit());
            report.accept(LogLevel.WARN, "Finished publishing run " + run + ", which had been cut off");
        } else {
            commits.drop(dataSet.source(), run, CUT_OFF, dropped(dataSet.source(), run, CUT_OFF), any -> true);
            report.accept(LogLevel.WARN, "Threw away what run " + run + " had not published when it was cut off");
        }
        liveness.end(run);
    }

    private static Row dropped(String source, String run, String reason) {
        Row manifest = Row.of("run", run);
        manifest.put("source", source);
        manifest.put("verdict", "dropped");
        manifest.put("reason", reason);
        return manifest;
    }

    /**
     * Makes data sets free for a new run, as far as that is possible: waits until it is clear whether the runs that have
     * them are gone, and throws away what the gate held back.
     *
     * @throws ConnectorException of type SINK if a run is at work on one, or has staged it
     */
    public void free(Collection<DataSet> wanted) {
        Entry head = log.head();
        Map<String, Boolean> alive = new HashMap<>();
        Map<String, List<DataSet>> held = new TreeMap<>();
        Map<String, DataSet> dead = new TreeMap<>();
        for (DataSet dataSet : wanted) {
            Claim claim = head.claim(dataSet);
            if (claim != null && claim.stage() == Stage.HELD) {
                held.computeIfAbsent(claim.run(), any -> new ArrayList<>()).add(dataSet);
            } else if (claim != null) {
                if (claim.stage() == Stage.STAGED || isAlive(claim.run(), true, alive)) {
                    throw Claims.busy(dataSet, claim);
                }
                dead.put(claim.run(), dataSet);
            }
        }
        held.forEach(this::throwAway);
        dead.forEach((run, dataSet) -> end(dataSet, Claims.claim(head.of(dataSet)), new HashSet<>()));
        Set<String> sources = new TreeSet<>();
        held.values().forEach(dataSets -> sources.add(dataSets.get(0).source()));
        dead.values().forEach(dataSet -> sources.add(dataSet.source()));
        sources.forEach(this::sweep);
    }

    private void throwAway(String run, List<DataSet> held) {
        String reason = "a later run read it again";
        String source = held.get(0).source();
        commits.drop(source, run, reason, dropped(source, run, reason), held::contains);
        held.forEach(dataSet -> report.accept(
                LogLevel.WARN, "Threw away what the gate had held back of " + dataSet + " in run " + run));
    }

    /**
     * Ends what all runs left that are clearly gone, and removes what nobody will publish.
     *
     * @return what that was
     */
    public Recovered recover() {
        Set<String> sources = sources(log.head().standing());
        int runs = endDead(any -> true);
        sources.addAll(sources(log.head().standing()));
        int files = sources.stream().mapToInt(source -> sweep(source).size()).sum();
        return new Recovered(runs, files);
    }

    /**
     * What was recovered.
     *
     * @param runs  how many runs were ended
     * @param files how many files were removed that nobody had seen
     */
    public record Recovered(int runs, int files) {}

    /**
     * Removes what runs left that nobody will publish: files below a source's folder, and documents.
     *
     * @return the paths of the files
     */
    public List<String> sweep(String source) {
        List<Unpublished> files = storage.unpublished(new Layout(source).folder());
        List<String> staged = storage.list(Layout.STAGED);
        List<String> beats = storage.list(Layout.ALIVE);
        Entry head = log.head();
        files = files.stream().filter(file -> !head.knows(file.run())).toList();
        InFlight.each(files, file -> storage.discard(file.file()));
        staged.stream().map(Recovery::run).filter(run -> !head.knows(run)).forEach(commits::forget);
        beats.stream()
                .filter(path -> !head.knows(run(path)) && !liveness.isAlive(run(path), false))
                .forEach(storage::delete);
        return files.stream().map(file -> file.file().path()).toList();
    }

    private static String run(String document) {
        return document.substring(document.lastIndexOf('/') + 1, document.length() - ".json".length());
    }

    /** Removes files below a source's folder that a run staged and will not publish. */
    public void discard(String source, String run, Predicate<String> which) {
        List<Unpublished> files = storage.unpublished(new Layout(source).folder()).stream()
                .filter(file -> file.run().equals(run) && which.test(file.file().path()))
                .toList();
        InFlight.each(files, file -> storage.discard(file.file()));
    }

    /** The sources that anything is known of. */
    public static Set<String> sources(Map<DataSet, Standing> standing) {
        Set<String> sources = new TreeSet<>();
        standing.keySet().forEach(dataSet -> sources.add(dataSet.source()));
        return sources;
    }
}
