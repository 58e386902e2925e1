package dev.weir.expressions.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Python tuple: immutable, equal only to tuples. Elements are not copied deeply. */
public final class Tuple {

    public static final Tuple EMPTY = new Tuple(List.of());

    private final List<@Nullable Object> values;

    private Tuple(List<@Nullable Object> values) {
        this.values = values;
    }

    public static Tuple of(@Nullable Object... values) {
        return new Tuple(Collections.unmodifiableList(Arrays.asList(values.clone())));
    }

    public static Tuple of(List<? extends @Nullable Object> values) {
        return new Tuple(Collections.unmodifiableList(new ArrayList<>(values)));
    }

    public List<@Nullable Object> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tuple && Equality.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Hashing.of(this);
    }

    @Override
    public String toString() {
        return Python.repr(this);
    }
}
