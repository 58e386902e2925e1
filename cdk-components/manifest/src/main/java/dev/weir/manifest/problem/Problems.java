package dev.weir.manifest.problem;

import dev.weir.manifest.tree.Position;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers problems while a manifest is looked at; the same problem met twice counts once. For one thread. */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem with which the manifest cannot run. */
    public void error(String rule, Position position, String message) {
        found.add(Problem.error(rule, position, message));
    }

    /** Adds a problem with which the manifest can run. */
    public void warning(String rule, Position position, String message) {
        found.add(Problem.warning(rule, position, message));
    }

    /** Adds what the language has still, and wants something else in place of. */
    public void note(String rule, Position position, String message) {
        found.add(Problem.note(rule, position, message));
    }

    /** Adds a problem. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds problems that were found elsewhere. */
    public void addAll(Collection<Problem> others) {
        found.addAll(others);
    }

    /** All problems, in the order of their places. */
    public List<Problem> all() {
        return found.stream().sorted(Problems::byPlace).toList();
    }

    private static int byPlace(Problem one, Problem other) {
        int lines = Integer.compare(one.position().line(), other.position().line());
        return lines == 0
                ? Integer.compare(one.position().column(), other.position().column())
                : lines;
    }

    /**
     * The warnings and notes, if there is nothing worse.
     *
     * @throws ManifestException with errors and warnings if there is an error
     */
    public List<Problem> warningsOrThrow() {
        List<Problem> all = all();
        if (all.stream().anyMatch(Problem::isError)) {
            throw new ManifestException(all.stream()
                    .filter(problem -> problem.severity() != Severity.NOTE)
                    .toList());
        }
        return all;
    }
}
