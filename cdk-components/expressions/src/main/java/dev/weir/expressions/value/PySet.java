package dev.weir.expressions.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Python set; keeps the order in which elements came. */
public final class PySet implements SetLike {

    private final Map<@Nullable Object, @Nullable Object> elements = Dicts.create();

    /** Collects elements, each once by Python's equality; an unhashable one is a TypeError. */
    public PySet(Collection<? extends @Nullable Object> values) {
        values.forEach(value -> Dicts.put(elements, value, true));
    }

    @Override
    public List<@Nullable Object> values() {
        return new ArrayList<>(elements.keySet());
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return Dicts.has(elements, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PySet && Equality.equal(this, other);
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (Object value : elements.keySet()) {
            sum += Hashing.of(value);
        }
        return sum;
    }

    @Override
    public String toString() {
        return Python.repr(this);
    }
}
