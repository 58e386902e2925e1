package dev.weir.lake;

import dev.weir.lake.LakeResult.Verdict;
import dev.weir.lake.StreamResult.Status;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The end of a run: stages, publishes or drops what it has read. */
final class Ending {

    private final LakeOptions options;
    private final OpenLake lake;
    private final Befores befores;
    private final Collection<StreamLoad> loads;
    private final Map<String, ConnectorException> refused;

    Ending(
            LakeOptions options,
            OpenLake lake,
            Befores befores,
            Collection<StreamLoad> loads,
            Map<String, ConnectorException> refused) {
        this.options = options;
        this.lake = lake;
        this.befores = befores;
        this.loads = loads;
        this.refused = refused;
    }

    LakeResult carryOut() {
        discardFailed();
        if (loads.stream().noneMatch(StreamLoad::isCompleted)) {
            LakeResult dropped = result(load -> Status.FAILED, null);
            release(dropped, "no stream was read to its end");
            return dropped;
        }
        return options.stages() ? stage() : publish();
    }

    /** Throws away the files of streams that were not read to their end, which also makes room on a full disk. */
    private void discardFailed() {
        Set<String> kept = new HashSet<>();
        loads.forEach(
                load -> load.files().forEach(file -> kept.add(file.staged().path())));
        if (loads.stream().anyMatch(load -> !load.isCompleted())) {
            lake.recovery().discard(options.source(), options.runId(), path -> !kept.contains(path));
        }
    }

    private LakeResult stage() {
        StagedRun run = run(result(load -> Status.STAGED, null));
        GateReport report = new Publishing(lake, options.runId()).judge(List.of(run));
        LakeResult staged = result(load -> Status.STAGED, report);
        orDrop(() -> lake.commits().stage(run));
        return staged;
    }

    private LakeResult publish() {
        StagedRun read = run(result(load -> Status.STAGED, null));
        Publishing publishing = new Publishing(lake, options.runId());
        GateReport report = publishing.judge(List.of(read));
        LakeResult before = result(load -> Status.HELD, report);
        StagedRun run = run(before);
        if (orDrop(() -> publishing.decide(List.of(run), report))) {
            publishing.carryOut();
        }
        return result(load -> report.published().contains(load.dataSet()) ? Status.PUBLISHED : Status.HELD, report);
    }

    /**
     * Does something that decides about the run; whether something is to be published then. If it fails, it is not known
     * whether it happened: throwing the run away tells, as only what is not decided can be thrown away.
     */
    private boolean orDrop(Runnable decision) {
        try {
            decision.run();
        } catch (ConnectorException e) {
            drop(e);
            if (!lake.log().head().isPublishing(options.runId())) {
                loads.forEach(load -> load.fail(e));
                throw e;
            }
        }
        return lake.log().latest().isPublishing(options.runId());
    }

    /** Throws everything away that is not decided; never fails for that, the next run does the rest. */
    void drop(ConnectorException cause) {
        try {
            discardFailed();
            release(result(load -> Status.FAILED, null), String.valueOf(cause.getMessage()));
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

    private LakeResult result(Function<StreamLoad, Status> status, @Nullable GateReport report) {
        List<StreamResult> streams = new ArrayList<>();
        loads.forEach(load -> streams.add(load.result(status.apply(load))));
        refused.forEach((name, failure) -> streams.add(StreamResult.refused(name, failure)));
        String manifest = lake.storage().describe(new Layout(options.source()).manifest(options.runId()));
        return new LakeResult(options.runId(), verdict(streams), manifest, streams, report);
    }

    private static Verdict verdict(List<StreamResult> streams) {
        Set<Status> statuses = new HashSet<>();
        streams.forEach(stream -> statuses.add(stream.status()));
        if (statuses.contains(Status.PUBLISHED)) {
            return statuses.size() == 1 ? Verdict.PUBLISHED : Verdict.PARTLY_PUBLISHED;
        }
        return statuses.contains(Status.STAGED)
                ? Verdict.STAGED
                : statuses.contains(Status.HELD) ? Verdict.HELD : Verdict.DROPPED;
    }

    private StagedRun run(LakeResult result) {
        List<StagedRun.Part> parts = new ArrayList<>();
        List<Row> unread = new ArrayList<>();
        for (StreamLoad load : loads) {
            if (load.isCompleted()) {
                parts.add(load.part(options, befores.path(load.dataSet())));
            } else {
                unread.add(load.evidence(options).toRow());
            }
        }
        return new StagedRun(
                options.runId(),
                options.source(),
                options.account(),
                options.now(),
                parts,
                unread,
                options.declaration().commitGate().row(),
                RunManifest.of(options, result, loads));
    }
}
