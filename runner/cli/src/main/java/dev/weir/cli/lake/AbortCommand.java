package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.StagedRuns;
import java.util.LinkedHashSet;
import java.util.List;

/** Throws away what runs have read and not published. */
public final class AbortCommand implements Command {

    private static final Option RUN = Option.words("RUN", "The runs to throw away.");

    @Override
    public String name() {
        return "abort";
    }

    @Override
    public String description() {
        return "Throws away what runs have read and not published.";
    }

    @Override
    public String remarks() {
        return "Data and states stay as they were before these runs. A run that is still at work cannot publish any more.";
    }

    @Override
    public List<Option> options() {
        return List.of(RUN, LakePlace.TO, Actor.REASON, Actor.ACTOR, LakePlace.S3_ENDPOINT);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir abort 20250615T120000Z-4897c1bb --to s3://reports/lake --reason 'wrong account'",
                        "Throws away what this run read; the log keeps who did it and why.")
                .with(LakePlace::manual)
                .see("publish", "recover", "docs/publishing.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String reason = Actor.reason(arguments);
        String why = "aborted by " + Actor.name(arguments) + (reason.isEmpty() ? "" : ": " + reason);
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.TO, terminal)) {
            for (String run : new LinkedHashSet<>(arguments.words(RUN))) {
                boolean alive = new StagedRuns(lake).abort(run, why);
                terminal.text()
                        .println("run " + run + ": thrown away"
                                + (alive ? "; its process still reads, and fails at its end (stop it)" : ""));
            }
            return OK;
        }
    }
}
