package dev.weir.manifest;

import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.MappingNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a manifest that may be broken.
 *
 * @param root     the tree, explicit wherever nothing was wrong; null if its references or parameters lead nowhere near an end
 * @param problems all that is wrong, in the order of the places
 */
public record Examination(@Nullable MappingNode root, List<Problem> problems) {

    public Examination {
        problems = List.copyOf(problems);
    }
}
