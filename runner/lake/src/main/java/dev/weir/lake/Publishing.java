package dev.weir.lake;

import dev.weir.lake.commit.Commit;
import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.gate.override.OverrideDocuments;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.table.Change;
import dev.weir.spi.failure.ConnectorException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Publishes runs as one commit, as far as the gate lets them. */
final class Publishing {

    private final OpenLake lake;
    private final String id;
    private final Instant at;

    /** Publishing by a commit of a name that was never used. */
    Publishing(OpenLake lake, String id) {
        this.lake = lake;
        this.id = id;
        this.at = lake.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Asks the gate. */
    GateReport judge(List<StagedRun> runs) {
        return new Judgement(new OverrideDocuments(lake.storage()).read(), at).of(runs);
    }

    /** Decides as the report says: what it lets through becomes visible together, the rest is held back. */
    void decide(List<StagedRun> runs, GateReport report) {
        List<Change> changes = new ArrayList<>();
        for (StagedRun run : runs) {
            for (StagedRun.Part part : run.parts()) {
                if (report.published().contains(part.dataSet())) {
                    changes.add(new Change(part.dataSet(), run.run(), part.added(), part.removed()));
                }
            }
        }
        if (changes.isEmpty()) {
            runs.forEach(lake.commits()::hold);
        } else {
            List<String> names = runs.stream().map(StagedRun::run).toList();
            lake.commits().decide(new Commit(id, at, names, changes, report.toRow()), runs);
        }
    }

    /**
     * Makes visible what was decided.
     *
     * @throws ConnectorException if it cannot be finished, which the next run does
     */
    void carryOut() {
        try {
            lake.commits().carryOut(id);
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    e.type(),
                    "Cannot finish publishing run " + id + ": " + e.getMessage()
                            + " (the next run finishes it, or weir recover)",
                    e);
        }
    }
}
