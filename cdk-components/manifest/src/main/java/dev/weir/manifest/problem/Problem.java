package dev.weir.manifest.problem;

import dev.weir.manifest.tree.Position;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a manifest.
 *
 * @param rule     the stable name of the rule that it breaks, for instance {@code unknown-type}
 * @param severity how bad it is
 * @param position where it is; line 0 if the file as a whole is meant
 * @param message  {@code Cannot <verb> <thing>: <reason> (<remedy>)}
 * @param instead  what to write in place of the word that stands there; null if the remedy is not so simple
 */
public record Problem(
        String rule,
        Severity severity,
        Position position,
        String message,
        @Nullable String instead) {

    private static final Map<Severity, String> PREFIXES =
            Map.of(Severity.ERROR, "", Severity.WARNING, "warning: ", Severity.NOTE, "note: ");

    /** A problem with which the manifest cannot run. */
    public static Problem error(String rule, Position position, String message) {
        return new Problem(rule, Severity.ERROR, position, message, null);
    }

    /** A problem with which the manifest can run. */
    public static Problem warning(String rule, Position position, String message) {
        return new Problem(rule, Severity.WARNING, position, message, null);
    }

    /** What the language has still, and wants something else in place of. */
    public static Problem note(String rule, Position position, String message) {
        return new Problem(rule, Severity.NOTE, position, message, null);
    }

    /** The same problem, with what to write in place of the word at its place; null if that is not known. */
    public Problem instead(@Nullable String word) {
        return new Problem(rule, severity, position, message, word);
    }

    /** Written out, as is equality: see {@link Position#hashCode}. */
    @Override
    public int hashCode() {
        return (rule.hashCode() * 31 + position.hashCode()) * 31 + message.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem problem
                && rule.equals(problem.rule)
                && severity == problem.severity
                && position.equals(problem.position)
                && message.equals(problem.message)
                && Objects.equals(instead, problem.instead);
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
