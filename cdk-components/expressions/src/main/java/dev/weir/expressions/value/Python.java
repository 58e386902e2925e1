package dev.weir.expressions.value;

import dev.weir.expressions.text.Quoted;
import org.jspecify.annotations.Nullable;

/** Python's view of plain Java values and of the values of this package. Stateless. */
public final class Python {

    private Python() {}

    /** What {@code str(value)} gives: {@code True}, {@code None}, {@code 1.0}, {@code {'a': 1}}. */
    public static String text(@Nullable Object value) {
        return text(value, Limits.DEFAULT);
    }

    /** The same within limits. */
    public static String text(@Nullable Object value, Limits limits) {
        return Printer.text(Incoming.value(value), limits);
    }

    /** What {@code repr(value)} gives: texts in quotes. */
    public static String repr(@Nullable Object value) {
        return Printer.repr(value, Run.currentLimits());
    }

    /** What {@code ascii(value)} gives: the same, with escapes for all but ASCII. */
    public static String ascii(@Nullable Object value) {
        String text = repr(value);
        Run.making(Quoted.asciiLength(text));
        return Quoted.ascii(text);
    }

    /** Whether the value counts as true. */
    public static boolean truth(@Nullable Object value) {
        return Truth.of(Incoming.value(value));
    }

    /** A hash that equal values share; a TypeError for a value that can change. */
    public static int hash(@Nullable Object value) {
        return Hashing.of(Incoming.value(value));
    }

    /** Whether {@code left == right}: numbers across types, lists and dicts by content. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        return Equality.equal(left, right);
    }
}
