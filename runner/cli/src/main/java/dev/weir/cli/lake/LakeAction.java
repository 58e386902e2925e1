package dev.weir.cli.lake;

import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import java.util.List;

/** One of the things that {@code weir lake} does. */
interface LakeAction {

    /** What it does, in one sentence. */
    String description();

    /** A command line that does it, and what that does. */
    Manual manual();

    /** What it can be told beside the place. */
    List<Option> options();

    /** Does it; the result is the exit code. */
    int run(Arguments arguments, OpenLake lake, Terminal terminal);
}
