package dev.weir.registry.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was asked for.
 *
 * @param items what there is, in order
 * @param next  the {@code offset} of the rest; null if there is none
 */
public record Page<T>(List<T> items, @Nullable Integer next) {

    /** A page of items that were asked for with one more than its size. */
    static <T> Page<T> of(List<T> found, int offset, int limit) {
        boolean more = found.size() > limit;
        return new Page<>(more ? List.copyOf(found.subList(0, limit)) : found, more ? offset + limit : null);
    }
}
