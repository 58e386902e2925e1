package dev.weir.cli;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import java.util.List;

/** One of the program's commands. Keeps nothing between runs. */
public interface Command {

    /** The run did what was asked. */
    int OK = 0;

    /** The run failed, and said why. */
    int FAILED = 1;

    /** The command line is wrong. */
    int USAGE = 2;

    /** The word that calls it. */
    String name();

    /** What it does, in one sentence. */
    String description();

    /** What else help says. */
    default String remarks() {
        return "";
    }

    /** What it can be told. */
    List<Option> options();

    /** Runs it to its end; the result is the exit code. What it throws is shown by the caller. */
    int run(Arguments arguments, Terminal terminal);
}
