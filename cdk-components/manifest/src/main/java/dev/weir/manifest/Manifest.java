package dev.weir.manifest;

import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.MappingNode;
import java.util.List;

/**
 * A manifest that can be bound to components: every reference is followed, every component has its {@code type} and the
 * {@code $parameters} in force at its place, and nothing in it contradicts the descriptors.
 *
 * @param root     the tree; fields that came from {@code $parameters} are marked
 * @param warnings what is probably not as its author thinks, in the order of the places
 * @param notes    what the language has still, and wants something else in place of, in the order of the places
 */
public record Manifest(MappingNode root, List<Problem> warnings, List<Problem> notes) {

    public Manifest {
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** A manifest with its problems, none of which is an error. */
    static Manifest of(MappingNode root, List<Problem> problems) {
        return new Manifest(root, of(Severity.WARNING, problems), of(Severity.NOTE, problems));
    }

    private static List<Problem> of(Severity severity, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }
}
