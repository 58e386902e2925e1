package dev.weir.expressions.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What compares as a set does: sets, and the keys and items of mappings. */
public interface SetLike {

    int size();

    boolean contains(@Nullable Object value);

    /** The elements in order. */
    List<@Nullable Object> values();

    /** Whether all elements are in the other one too. */
    default boolean isWithin(SetLike other) {
        return size() <= other.size() && values().stream().allMatch(other::contains);
    }

    /** A value as a set, or null for one that does not compare as a set. */
    static @Nullable SetLike of(@Nullable Object value) {
        if (value instanceof PySet set) {
            return set;
        }
        return value instanceof PythonObject object ? object.asSet() : null;
    }
}
