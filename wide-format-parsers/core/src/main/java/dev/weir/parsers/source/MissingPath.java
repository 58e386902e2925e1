package dev.weir.parsers.source;

import dev.weir.spi.template.Scope;
import java.util.List;

/** Tells the log of an answer that has nothing where records should be: it may be an error of the source, or the path is wrong. */
public final class MissingPath {

    private MissingPath() {}

    /** An answer that has nothing behind some keys. */
    public static void warn(List<String> path, Scope scope) {
        warn("an answer that has nothing at path [" + String.join(", ", path) + "]", scope);
    }

    /** An answer that is described. */
    public static void warn(String answer, Scope scope) {
        scope.runtime()
                .warn("Stream '" + scope.streamName() + "' has no records in " + answer
                        + " (is the path right, or the answer an error?)");
    }
}
