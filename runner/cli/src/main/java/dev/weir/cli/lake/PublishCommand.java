package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.StagedRuns;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.table.DataSet;
import java.util.List;

/** Publishes runs that were staged, or that the gate held back, as one commit. */
public final class PublishCommand implements Command {

    private static final Option RUN =
            Option.words("RUN", "The runs to publish together, as weir run --stage named them.");

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public String description() {
        return "Publishes runs that were staged or held back, all in one commit, as far as the gate lets them.";
    }

    @Override
    public String remarks() {
        return "The gate judges them again, with the overrides that hold now.";
    }

    @Override
    public List<Option> options() {
        return List.of(RUN, LakePlace.TO, LakePlace.S3_ENDPOINT);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir publish 20250615T120000Z-4897c1bb --to s3://reports/lake",
                        "Publishes what weir run --stage made ready.")
                .exits(OK, "all is published")
                .exits(FAILED, "the gate held something back, or publishing failed")
                .with(LakePlace::manual)
                .see("run", "gate", "abort", "docs/publishing.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.TO, terminal)) {
            GateReport report = new StagedRuns(lake).publish(arguments.words(RUN));
            report.findings()
                    .forEach(finding -> terminal.text().println(finding.action().word() + ": " + finding.message()));
            List<DataSet> published = report.published();
            report.dataSets()
                    .forEach(dataSet -> terminal.text()
                            .println(dataSet + ": " + (published.contains(dataSet) ? "published" : "held back")));
            return published.size() == report.dataSets().size() ? OK : FAILED;
        }
    }
}
