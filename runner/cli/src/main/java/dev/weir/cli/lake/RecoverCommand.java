package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.StagedRuns;
import dev.weir.lake.commit.Recovery;
import java.util.List;

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
        return "The next run of a source does the same for its source. Runs that wait for weir publish stay.";
    }

    @Override
    public List<Option> options() {
        return List.of(LakePlace.TO, LakePlace.S3_ENDPOINT);
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.TO, terminal)) {
            int ended = lake.recovery().endDead(any -> true);
            int files = 0;
            for (String source : Recovery.sources(lake.log().head().standing())) {
                files += lake.recovery().sweep(source).size();
            }
            terminal.text().println(ended + " runs ended, " + files + " unfinished files removed");
            new StagedRuns(lake)
                    .claims()
                    .forEach((run, claims) -> terminal.text()
                            .println("run " + run + " has " + claims.size() + " data sets, "
                                    + claims.values()
                                            .iterator()
                                            .next()
                                            .stage()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)));
            return OK;
        }
    }
}
