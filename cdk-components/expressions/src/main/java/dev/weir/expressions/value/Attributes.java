package dev.weir.expressions.value;

import org.jspecify.annotations.Nullable;

/**
 * An object that a caller hands to templates and that has attributes, alone or beside the items of a {@link java.util.Map}.
 *
 * <p>{@code x.name} looks for an attribute first and for an item second, {@code x['name']} the other way round. A map with
 * attributes is a read-only mapping for templates: it has {@code get}, {@code items}, {@code keys} and {@code values}, and no JSON form.
 * Calls come from the evaluating thread.
 */
public interface Attributes {

    boolean hasAttribute(String name);

    /** The value of an attribute for which {@link #hasAttribute} is true; null is Python's None. */
    @Nullable
    Object attribute(String name);

    /** The class of the reference whose methods a mapping with attributes has; they print with its name. */
    default String className() {
        return hasAttribute("cursor_slice") ? "StreamSlice" : "Mapping";
    }

    /** Whether the object counts as true although its mapping is empty; a slice does when it carries extra fields. */
    default boolean trueWhenEmpty() {
        return hasAttribute("extra_fields") && Truth.of(attribute("extra_fields"));
    }
}
