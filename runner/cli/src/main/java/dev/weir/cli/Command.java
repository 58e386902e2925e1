package dev.weir.cli;

import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
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

    /** What else there is to say of it, paragraphs with an empty line between. */
    default String remarks() {
        return "";
    }

    /** What it can be told, that of all its actions; the first is the action's name if it has some. */
    List<Option> options();

    /** What it does if its first word says which of several things; none if it does one. */
    default List<Action> actions() {
        return List.of();
    }

    /** Examples, exit codes, and what it reads besides. */
    Manual manual();

    /**
     * Reads a command line.
     *
     * @throws dev.weir.cli.args.UsageException if it is wrong
     */
    default Arguments arguments(List<String> words) {
        Arguments arguments = Arguments.parse(name(), options(), words);
        new Actions(name(), actions()).check(arguments, options());
        return arguments;
    }

    /** Runs it to its end; the result is the exit code. What it throws is shown by the caller. */
    int run(Arguments arguments, Terminal terminal);
}
