package dev.weir.expressions;

import dev.weir.expressions.syntax.AccessPath;
import java.util.Set;

/**
 * What a template reads and uses, known without evaluating it.
 *
 * @param freeNames      variables that must be declared, as written; global functions and names that the template binds are left out
 * @param paths          the parts of the variables that are read
 * @param constant       whether every evaluation gives the same value: no variable, no clock, no identifier is read
 * @param unknownFilters filters that do not exist; evaluating fails
 * @param unknownTests   tests that do not exist; evaluating fails
 */
public record Analysis(
        Set<String> freeNames,
        Set<AccessPath> paths,
        boolean constant,
        Set<String> unknownFilters,
        Set<String> unknownTests) {

    public Analysis {
        freeNames = Set.copyOf(freeNames);
        paths = Set.copyOf(paths);
        unknownFilters = Set.copyOf(unknownFilters);
        unknownTests = Set.copyOf(unknownTests);
    }
}
