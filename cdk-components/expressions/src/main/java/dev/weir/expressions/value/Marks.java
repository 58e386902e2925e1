package dev.weir.expressions.value;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which texts of one evaluation are marked as HTML. A mark belongs to a text as an object, not to its characters: the same
 * characters may stand in a plain text too. Values, and all code that knows nothing of marks, stay what they are.
 */
public final class Marks {

    private final Map<String, Boolean> marked = new IdentityHashMap<>();
    private boolean escaping;

    /** A text of its own with the same characters, marked. */
    @SuppressWarnings("StringConstructor") // the mark belongs to the object
    public String mark(String text) {
        String own = new String(text);
        marked.put(own, true);
        return own;
    }

    /** The same characters without a mark. */
    @SuppressWarnings("StringConstructor")
    public @Nullable Object plain(@Nullable Object value) {
        return value instanceof String text && isMarked(text) ? new String(text) : value;
    }

    /** Whether no text was marked. */
    public boolean isEmpty() {
        return marked.isEmpty();
    }

    public boolean isMarked(@Nullable Object value) {
        return value instanceof String text && marked.containsKey(text);
    }

    /** The text of a value, with signs of HTML as entities unless it is marked. */
    public String escaped(@Nullable Object value, Limits limits) {
        String text = Python.text(value, limits);
        return isMarked(value) ? text : Html.escape(text);
    }

    /** Whether the evaluation is in a block where printed texts are escaped. */
    public boolean isEscaping() {
        return escaping;
    }

    /** Enters or leaves such a block; returns what was before. */
    public boolean escaping(boolean enabled) {
        boolean before = escaping;
        escaping = enabled;
        return before;
    }
}
