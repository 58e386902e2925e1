package dev.weir.lake;

import dev.weir.lake.commit.Claim;
import dev.weir.lake.commit.Claim.Stage;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.Recovery;
import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.commit.Standing;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** Runs that wait for somebody's decision: those that were staged, and those that the gate holds back. */
public final class StagedRuns {

    private final OpenLake lake;

    /** The waiting runs of a lake. */
    public StagedRuns(OpenLake lake) {
        this.lake = lake;
    }

    /** Which runs have taken which data sets, by run. */
    public Map<String, Map<DataSet, Claim>> claims() {
        Map<String, Map<DataSet, Claim>> runs = new TreeMap<>();
        lake.log().head().standing().forEach((dataSet, standing) -> {
            Claim claim = standing.claim();
            if (claim != null) {
                runs.computeIfAbsent(claim.run(), any -> new TreeMap<>()).put(dataSet, claim);
            }
        });
        return runs;
    }

    /** What the gate says of runs now, with the overrides that hold. */
    public GateReport judge(List<String> runs) {
        return new Publishing(lake, name(runs)).judge(waiting(runs));
    }

    /**
     * Publishes runs as one commit: what the gate lets through becomes visible together, the rest is held back.
     *
     * @return what the gate said, which tells what was published
     * @throws ConnectorException if one does not wait for it; nothing is published then
     */
    public GateReport publish(List<String> runs) {
        List<StagedRun> staged = waiting(runs);
        Publishing publishing = new Publishing(lake, name(runs));
        GateReport report = publishing.judge(staged);
        if (!report.published().isEmpty()) {
            publishing.decide(staged, report);
            publishing.carryOut();
        }
        return report;
    }

    /** A run may be published in parts, by several commits, each with a name of its own. */
    private static String name(List<String> runs) {
        return (runs.size() == 1 ? runs.get(0) : "commit") + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    private List<StagedRun> waiting(List<String> runs) {
        Entry head = lake.log().head();
        List<StagedRun> staged = new ArrayList<>();
        for (String run : new LinkedHashSet<>(runs)) {
            StagedRun found = lake.commits().staged(run);
            List<StagedRun.Part> parts = found == null
                    ? List.of()
                    : found.parts().stream()
                            .filter(part -> waits(head.of(part.dataSet()), run))
                            .toList();
            if (found == null || parts.isEmpty()) {
                throw new ConnectorException(FailureType.CONFIG, "Cannot publish run " + run + ": " + why(run, head));
            }
            staged.add(found.only(parts));
        }
        return staged;
    }

    private static boolean waits(Standing standing, String run) {
        Claim claim = standing.claim();
        return claim != null && claim.run().equals(run) && isWaiting(claim);
    }

    private static boolean isWaiting(Claim claim) {
        return claim.stage() == Stage.STAGED || claim.stage() == Stage.HELD;
    }

    /** Why a run cannot be published. */
    private String why(String run, Entry head) {
        if (head.isPublishing(run)) {
            return "it is decided already (weir recover finishes it if its process is gone)";
        }
        if (head.knows(run)) {
            return "it is still at work (wait for its end; weir recover if its process is gone)";
        }
        return ended(run, head) + " (" + known("runs that wait", StagedRuns::isWaiting) + ")";
    }

    /** What became of a run that has nothing. */
    private String ended(String run, Entry head) {
        for (String source : Recovery.sources(head.standing())) {
            Row manifest = lake.documents().find(new Layout(source).manifest(run), JsonText::object);
            if (manifest != null) {
                Object reason = manifest.get("reason");
                return "it has ended, and is "
                        + String.valueOf(manifest.get("verdict")).replace('_', ' ')
                        + (reason == null ? "" : ": " + reason);
            }
        }
        return "no run of this name has anything";
    }

    private String known(String what, Predicate<Claim> which) {
        List<String> runs = claims().entrySet().stream()
                .filter(run -> run.getValue().values().stream().anyMatch(which))
                .map(Map.Entry::getKey)
                .toList();
        return what + ": " + (runs.isEmpty() ? "none" : String.join(", ", runs));
    }

    /**
     * Throws away what a run has read and not published, also if it is still at work, which cannot publish any more then.
     *
     * @param reason what to say of it in the run's document
     * @return whether its process is still at work, as far as that can be told at once
     * @throws ConnectorException of type CONFIG if it has taken nothing, or it is decided to publish it
     */
    public boolean abort(String run, String reason) {
        Entry head = lake.log().head();
        Map<DataSet, Claim> claims = claims().getOrDefault(run, Map.of());
        String source =
                claims.keySet().stream().map(DataSet::source).findFirst().orElse(null);
        boolean publishing = claims.values().stream().anyMatch(claim -> claim.commit() != null);
        if (source == null || publishing) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot abort run " + run + ": "
                            + (publishing
                                    ? "it is decided to publish it (weir recover finishes that if its process is gone)"
                                    : ended(run, head) + " (" + known("runs to abort", claim -> claim.commit() == null)
                                            + ")"));
        }
        Row manifest = Row.of("run", run);
        manifest.put("source", source);
        manifest.put("verdict", "dropped");
        manifest.put("reason", reason);
        lake.commits().drop(source, run, reason, manifest, any -> true);
        boolean alive = lake.liveness().isAlive(run, false);
        lake.recovery().sweep(source);
        return alive;
    }
}
