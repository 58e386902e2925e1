package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.StagedRuns;
import dev.weir.lake.commit.Claim;
import dev.weir.lake.commit.Claim.Stage;
import dev.weir.lake.commit.Recovery.Recovered;
import dev.weir.lake.table.DataSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Ends what killed runs left. */
public final class RecoverCommand implements Command {

    @Override
    public String name() {
        return "recover";
    }

    @Override
    public String description() {
        return "Finishes or throws away what killed runs left, and removes their unfinished files.";
    }

    @Override
    public String remarks() {
        return "The next run of a source does the same for its source. Runs that are at work, or wait for weir publish, stay.";
    }

    @Override
    public List<Option> options() {
        return List.of(LakePlace.TO, LakePlace.S3_ENDPOINT);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir recover --to s3://reports/lake",
                        "Ends the runs that were killed, and tells what still waits for weir publish or weir abort.")
                .with(LakePlace::manual)
                .see("run", "publish", "lake", "docs/publishing.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.TO, terminal)) {
            Recovered recovered = lake.recovery().recover();
            terminal.text()
                    .println("ended runs: " + recovered.runs() + ", removed unfinished files: " + recovered.files());
            new StagedRuns(lake)
                    .claims()
                    .forEach((run, claims) -> stages(claims)
                            .forEach((stage, count) -> terminal.text().println(left(run, stage, count))));
            return OK;
        }
    }

    private static Map<Stage, Integer> stages(Map<DataSet, Claim> claims) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        claims.values().forEach(claim -> stages.merge(claim.stage(), 1, Integer::sum));
        return stages;
    }

    private static String left(String run, Stage stage, int dataSets) {
        String remedy = " (weir publish " + run + ", or weir abort " + run + ")";
        return "run " + run + " "
                + switch (stage) {
                    case OPEN -> "is at work, data sets: " + dataSets;
                    case STAGED -> "is staged, data sets: " + dataSets + remedy;
                    case HELD -> "is held back by the gate, data sets: " + dataSets + remedy;
                    case PUBLISHING, CLEANING -> "is being published, data sets: " + dataSets;
                };
    }
}
