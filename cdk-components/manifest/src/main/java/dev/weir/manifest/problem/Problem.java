package dev.weir.manifest.problem;

import dev.weir.manifest.tree.Position;
import java.util.Map;

/**
 * One thing that is wrong with a manifest.
 *
 * @param rule     the stable name of the rule that it breaks, for instance {@code unknown-type}
 * @param severity how bad it is
 * @param position where it is; line 0 if the file as a whole is meant
 * @param message  {@code Cannot <verb> <thing>: <reason> (<remedy>)}
 */
public record Problem(String rule, Severity severity, Position position, String message) {

    private static final Map<Severity, String> PREFIXES =
            Map.of(Severity.ERROR, "", Severity.WARNING, "warning: ", Severity.NOTE, "note: ");

    /** A problem with which the manifest cannot run. */
    public static Problem error(String rule, Position position, String message) {
        return new Problem(rule, Severity.ERROR, position, message);
    }

    /** A problem with which the manifest can run. */
    public static Problem warning(String rule, Position position, String message) {
        return new Problem(rule, Severity.WARNING, position, message);
    }

    /** What the language has still, and wants something else in place of. */
    public static Problem note(String rule, Position position, String message) {
        return new Problem(rule, Severity.NOTE, position, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The line that a user sees, as compilers print it. */
    @Override
    public String toString() {
        String place = position.line() == 0 ? "" : position + ": ";
        return place + PREFIXES.get(severity) + message;
    }
}
