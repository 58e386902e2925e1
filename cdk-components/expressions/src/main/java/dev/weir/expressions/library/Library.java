package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.value.Undefined;
import org.jspecify.annotations.Nullable;

/** All filters, tests and functions by name. */
public final class Library {

    private static final Routines FILTERS = new Routines()
            .addAll(ValueFilters.ALL)
            .addAll(TextFilters.ALL)
            .addAll(NumberFilters.ALL)
            .addAll(SequenceFilters.ALL)
            .addAll(SelectionFilters.ALL)
            .addAll(CodecFilters.ALL);

    private Library() {}

    public static @Nullable Routine filter(String name) {
        return FILTERS.get(name);
    }

    public static @Nullable Routine test(String name) {
        return Tests.ALL.get(name);
    }

    /** A function that templates see without a declaration, or {@link Undefined#ABSENT}. */
    public static Object global(String name) {
        Routine routine = Macros.ALL.get(name);
        return routine == null ? Undefined.ABSENT : routine;
    }

    public static boolean isGlobal(String name) {
        return Macros.ALL.get(name) != null;
    }
}
