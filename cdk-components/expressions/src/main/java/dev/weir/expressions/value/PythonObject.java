package dev.weir.expressions.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A value of a type that only templates know, such as a date or a macro: it says itself what it can do. */
public interface PythonObject {

    String typeName();

    String repr();

    /** The class whose methods print with its name, as they are written in Python; null for a type that is built in. */
    default @Nullable String className() {
        return null;
    }

    default String text() {
        return repr();
    }

    default boolean truth() {
        return true;
    }

    default boolean equalTo(@Nullable Object other) {
        return this == other;
    }

    default int hash() {
        return System.identityHashCode(this);
    }

    /** The order against another value, or null where none exists. */
    default @Nullable Integer order(@Nullable Object other) {
        return null;
    }

    /** An attribute, or {@link Undefined#ABSENT}. */
    default @Nullable Object attribute(String name) {
        return Undefined.ABSENT;
    }

    /** {@code this operator other}, or {@link Undefined#ABSENT} where it does not exist. */
    default @Nullable Object left(Operator operator, @Nullable Object other) {
        return Undefined.ABSENT;
    }

    /** {@code other operator this}, or {@link Undefined#ABSENT} where it does not exist. */
    default @Nullable Object right(Operator operator, @Nullable Object other) {
        return Undefined.ABSENT;
    }

    /** The same as a plain tuple, for a tuple whose elements have names; null for all other types. */
    default @Nullable Tuple asTuple() {
        return null;
    }

    /** The same as a set, for a value that compares as one; null for all other types. */
    default @Nullable SetLike asSet() {
        return null;
    }

    /** {@code format(this, spec)} for a layout that is not empty, or null for a type that has none. */
    default @Nullable String format(Run run, String spec) {
        return null;
    }

    /** The elements, or null for a value that has none. */
    default @Nullable Iterator<@Nullable Object> elements() {
        return null;
    }

    /** The number of elements, or -1 for a value that has no length. */
    default int length() {
        return -1;
    }
}
