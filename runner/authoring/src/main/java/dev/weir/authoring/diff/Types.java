package dev.weir.authoring.diff;

import java.util.Collection;
import java.util.List;

/** How the types, or the words, of a field changed. */
enum Types {
    /** They are the same. */
    SAME,
    /** There are fewer. */
    NARROWED,
    /** There are more. */
    WIDENED,
    /** Some went, and others came. */
    CHANGED;

    /** Compares what is allowed; nothing named means that anything is. */
    static Types of(List<String> before, List<String> after) {
        boolean fewer = covers(before, after);
        boolean more = covers(after, before);
        if (fewer && more) {
            return SAME;
        }
        return fewer ? NARROWED : more ? WIDENED : CHANGED;
    }

    private static boolean covers(Collection<String> all, Collection<String> some) {
        if (all.isEmpty()) {
            return true;
        }
        return !some.isEmpty()
                && some.stream()
                        .allMatch(one -> all.contains(one) || (one.equals("integer") && all.contains("number")));
    }
}
