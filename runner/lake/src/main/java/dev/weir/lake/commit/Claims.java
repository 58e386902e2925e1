package dev.weir.lake.commit;

import dev.weir.lake.commit.Claim.Stage;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Takes data sets for runs, so that no two change the same one at once, and lets go of them. */
public final class Claims {

    private final CommitLog log;
    private final Clock clock;

    /** Claims in a log. */
    public Claims(CommitLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes data sets for a run, all or none.
     *
     * @param seen the snapshots of those that the run has looked at already
     * @throws ConnectorException of type SINK if another run has one of them, or published to it since
     */
    public void take(String run, Collection<DataSet> wanted, Map<DataSet, String> seen) {
        Row event = Row.of("kind", "begin");
        event.put("run", run);
        Claim claim = new Claim(run, Stage.OPEN, null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        log.append(event, standing -> {
            for (DataSet dataSet : wanted) {
                Standing now = standing.getOrDefault(dataSet, Standing.NEW);
                if (now.claim() != null && !now.isOf(run)) {
                    throw busy(dataSet, now.claim());
                }
                if (seen.containsKey(dataSet) && !seen.get(dataSet).equals(String.valueOf(now.snapshot()))) {
                    throw new ConnectorException(
                            FailureType.SINK,
                            "Cannot read " + dataSet + ": another run published it meanwhile (run again)");
                }
                standing.put(dataSet, now.with(claim));
            }
        });
    }

    /** Why a data set cannot be had. */
    static ConnectorException busy(DataSet dataSet, Claim claim) {
        return new ConnectorException(FailureType.SINK, "Cannot read " + dataSet + ": " + holds(claim));
    }

    /** Who has a data set, and what to do about it. */
    public static String holds(Claim claim) {
        String run = claim.run();
        return switch (claim.stage()) {
            case STAGED ->
                "run " + run + " has staged it since " + claim.since() + " (weir publish " + run + ", or weir abort "
                        + run + ")";
            case HELD ->
                "the gate holds run " + run + " back (weir gate override, then weir publish " + run + "; or weir abort "
                        + run + ")";
            case PUBLISHING, CLEANING ->
                "run " + run + " is publishing it (wait for it; if it is gone, weir recover finishes it)";
            case OPEN ->
                "run " + run + " is at work on it since " + claim.since()
                        + " (wait for it; if it hangs, stop it, or weir abort " + run + ")";
        };
    }

    /** Says that a run waits for a decision with the data sets that it has read, and has let go of the others. */
    void stage(StagedRun run, Stage stage) {
        Row event = Row.of("kind", stage == Stage.STAGED ? "stage" : "hold");
        event.put("run", run.run());
        log.append(event, standing -> {
            keepOnly(run, standing);
            for (StagedRun.Part part : run.parts()) {
                Standing now = required(standing, run.run(), part.dataSet());
                standing.put(part.dataSet(), now.with(claim(now).at(stage, null)));
            }
        });
    }

    /** Lets go of what a run has taken and did not read to its end. */
    static void keepOnly(StagedRun run, SortedMap<DataSet, Standing> standing) {
        for (DataSet dataSet : List.copyOf(standing.keySet())) {
            boolean read = run.parts().stream().anyMatch(part -> part.dataSet().equals(dataSet));
            Standing now = standing.getOrDefault(dataSet, Standing.NEW);
            if (!read && now.isAt(run.run(), Stage.OPEN)) {
                standing.put(dataSet, now.with(null));
            }
        }
    }

    static Standing required(SortedMap<DataSet, Standing> standing, String run, DataSet dataSet) {
        Standing now = standing.getOrDefault(dataSet, Standing.NEW);
        if (!now.isOf(run)) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot publish run " + run + ": another run took " + dataSet
                            + " over, as this one seemed dead (run again)");
        }
        return now;
    }

    static Claim claim(Standing standing) {
        Claim claim = standing.claim();
        if (claim == null) {
            throw new IllegalStateException("nobody has taken the data set");
        }
        return claim;
    }

    /** Lets go of some of the data sets that a run has taken and not yet decided to publish. */
    void release(String run, String reason, Predicate<DataSet> which) {
        Row event = Row.of("kind", "drop");
        event.put("run", run);
        event.put("reason", reason);
        log.append(
                event,
                standing -> standing.replaceAll((dataSet, now) -> {
                    boolean open =
                            now.isAt(run, Stage.OPEN) || now.isAt(run, Stage.STAGED) || now.isAt(run, Stage.HELD);
                    return open && which.test(dataSet) ? now.with(null) : now;
                }));
    }
}
