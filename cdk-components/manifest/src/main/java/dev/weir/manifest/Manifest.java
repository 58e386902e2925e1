package dev.weir.manifest;

import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.MappingNode;
import java.util.List;

/**
 * A manifest that can be bound to components: every reference is followed, every component has its {@code type} and the
 * {@code $parameters} in force at its place, and nothing in it contradicts the descriptors.
 *
 * @param root     the tree; fields that came from {@code $parameters} are marked
 * @param warnings what is probably not as its author thinks, in the order of the places
 */
public record Manifest(MappingNode root, List<Problem> warnings) {

    public Manifest {
        warnings = List.copyOf(warnings);
    }
}
