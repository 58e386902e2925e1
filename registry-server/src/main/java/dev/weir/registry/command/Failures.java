package dev.weir.registry.command;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Shows why a command failed. */
public final class Failures {

    private Failures() {}

    /** Prints the reason in one line, and what caused it beneath where the reason is not ours. */
    public static int print(Exception failure, CommandLine line, ParseResult words) {
        String message = failure.getMessage();
        line.getErr().println(message == null ? failure.toString() : message);
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            line.getErr().println("  because: " + cause);
        }
        return 1;
    }
}
