package dev.weir.cli;

import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/**
 * Why a command failed, as the user is told.
 *
 * @param exception the message and its owner; its cause is what happened
 */
public record Failure(ConnectorException exception) {

    /** What was thrown, in the user's words. */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof ConnectorException exception) {
            return new Failure(exception);
        }
        return new Failure(new ConnectorException(FailureType.INTERNAL, message(thrown), thrown));
    }

    private static String message(Throwable thrown) {
        if (thrown instanceof ManifestException || thrown instanceof ArtifactException || isTold(thrown)) {
            return String.valueOf(thrown.getMessage());
        }
        if (thrown instanceof OutOfMemoryError) {
            return "Cannot go on: out of memory, " + thrown.getMessage()
                    + " (raise the limit, for instance WEIR_JAVA_OPTS=-Xmx1g)";
        }
        if (thrown instanceof StackOverflowError) {
            return "Cannot go on: something is nested too deeply (raise the limit, for instance WEIR_JAVA_OPTS=-Xss8m)";
        }
        return "Cannot go on: " + thrown + " (a mistake in Weir or in a component; --debug shows where)";
    }

    /** Whether the message of a failure of files says all that a user needs. */
    private static boolean isTold(Throwable thrown) {
        return thrown instanceof UncheckedIOException
                && String.valueOf(thrown.getMessage()).startsWith("Cannot ");
    }

    /** Prints the message, for debugging with where it happened; each text passes through the given step. */
    public void printTo(PrintStream err, boolean debug, UnaryOperator<String> hide) {
        err.println(hide.apply(String.valueOf(exception.getMessage())));
        if (debug) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            err.print(hide.apply(trace.toString()));
        }
    }
}
