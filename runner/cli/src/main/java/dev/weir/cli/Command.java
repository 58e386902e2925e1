package dev.weir.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

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

    /** Adds its options and what help says about it. */
    void describe(CommandSpec spec);

    /** Runs it to its end; the result is the exit code. What it throws is shown by the caller. */
    int run(ParseResult arguments, Terminal terminal);
}
