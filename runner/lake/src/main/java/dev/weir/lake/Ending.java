package dev.weir.lake;

import dev.weir.lake.LakeResult.Verdict;
import dev.weir.lake.StreamResult.Status;
import dev.weir.lake.commit.Commit;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.table.Change;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The end of a run: stages, publishes or drops what it has read. */
final class Ending {

    private final LakeOptions options;
    private final OpenLake lake;
    private final Collection<StreamLoad> loads;

    Ending(LakeOptions options, OpenLake lake, Collection<StreamLoad> loads) {
        this.options = options;
        this.lake = lake;
        this.loads = loads;
    }

    LakeResult carryOut() {
        discardFailed();
        if (loads.stream().noneMatch(StreamLoad::isCompleted)) {
            LakeResult dropped = result(Status.FAILED);
            release(dropped, "no stream was read to its end");
            return dropped;
        }
        return options.stages() ? stage() : publish();
    }

    /** Throws away the files of streams that were not read to their end. */
    private void discardFailed() {
        Set<String> kept = new HashSet<>();
        loads.forEach(
                load -> load.files().forEach(file -> kept.add(file.staged().path())));
        if (loads.stream().anyMatch(load -> !load.isCompleted())) {
            lake.recovery().discard(options.source(), options.runId(), path -> !kept.contains(path));
        }
    }

    private LakeResult stage() {
        LakeResult staged = result(Status.STAGED);
        StagedRun run = run(staged);
        orDrop(() -> lake.commits().stage(run));
        return staged;
    }

    private LakeResult publish() {
        LakeResult published = result(Status.PUBLISHED);
        StagedRun run = run(result(Status.STAGED));
        List<Change> changes = run.parts().stream()
                .map(part -> new Change(part.dataSet(), run.run(), part.added(), part.removed()))
                .toList();
        Commit commit = new Commit(
                run.run(),
                lake.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                List.of(run.run()),
                changes,
                new Row());
        orDrop(() -> lake.commits().decide(commit, List.of(run)));
        try {
            lake.commits().carryOut(commit.id());
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    e.type(),
                    "Cannot finish publishing run " + run.run() + ": " + e.getMessage() + " (the next run of "
                            + options.source() + " finishes it)",
                    e);
        }
        return published;
    }

    /**
     * Does something that decides about the run. If that fails, it is not known whether it happened: throwing the run away
     * tells, as only what is not decided can be thrown away.
     */
    private void orDrop(Runnable decision) {
        try {
            decision.run();
        } catch (ConnectorException e) {
            loads.forEach(load -> load.fail(e));
            drop(e);
            if (lake.log().head().isPublishing(options.runId())) {
                return;
            }
            throw e;
        }
    }

    /** Throws everything away that is not decided; never fails for that, the next run does the rest. */
    void drop(ConnectorException cause) {
        try {
            release(result(Status.FAILED), String.valueOf(cause.getMessage()));
        } catch (ConnectorException e) {
            cause.addSuppressed(e);
            options.log().accept(LogLevel.WARN, "The next run cleans up what run " + options.runId() + " left");
        }
    }

    private void release(LakeResult dropped, String reason) {
        Row manifest = RunManifest.of(options, dropped, loads);
        manifest.put("reason", reason);
        lake.commits().drop(options.source(), options.runId(), reason, manifest, any -> true);
        lake.recovery().sweep(options.source());
    }

    private LakeResult result(Status status) {
        List<StreamResult> streams = new ArrayList<>();
        loads.forEach(load -> streams.add(load.result(status)));
        long reached = streams.stream()
                .filter(stream -> stream.status() == status && status != Status.FAILED)
                .count();
        Verdict all = status == Status.PUBLISHED ? Verdict.PUBLISHED : Verdict.STAGED;
        Verdict verdict = reached == streams.size()
                ? all
                : reached == 0 ? Verdict.DROPPED : all == Verdict.STAGED ? all : Verdict.PARTLY_PUBLISHED;
        String manifest = lake.storage().describe(new Layout(options.source()).manifest(options.runId()));
        return new LakeResult(options.runId(), verdict, manifest, streams);
    }

    private StagedRun run(LakeResult result) {
        List<StagedRun.Part> parts = loads.stream()
                .filter(StreamLoad::isCompleted)
                .map(load -> load.part(options))
                .toList();
        return new StagedRun(
                options.runId(),
                options.source(),
                options.account(),
                options.now(),
                parts,
                RunManifest.of(options, result, loads));
    }
}
