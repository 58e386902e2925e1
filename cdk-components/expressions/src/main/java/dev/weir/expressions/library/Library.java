package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.value.Undefined;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All filters, tests and functions by name. */
public final class Library {

    private Library() {}

    /** All filters together, made only for who lists them or needs those that see marks: a template uses few. */
    private static final class AllFilters {

        private static final Routines PLAIN = new Routines()
                .addAll(ValueFilters.ALL)
                .addAll(TextFilters.ALL)
                .addAll(NumberFilters.ALL)
                .addAll(SequenceFilters.ALL)
                .addAll(SelectionFilters.ALL)
                .addAll(CodecFilters.ALL);

        private static final Routines MARKED = MarkedFilters.of(PLAIN);
    }

    /** A filter; one that sees marks if texts can be marked as HTML. */
    public static @Nullable Routine filter(String name, boolean marking) {
        return marking ? AllFilters.MARKED.get(name) : filter(name);
    }

    public static @Nullable Routine filter(String name) {
        Routine found = ValueFilters.ALL.get(name);
        found = found == null ? TextFilters.ALL.get(name) : found;
        found = found == null ? NumberFilters.ALL.get(name) : found;
        found = found == null ? SequenceFilters.ALL.get(name) : found;
        found = found == null ? SelectionFilters.ALL.get(name) : found;
        return found == null ? CodecFilters.ALL.get(name) : found;
    }

    public static @Nullable Routine test(String name) {
        return Tests.ALL.get(name);
    }

    public static Set<String> filterNames() {
        return AllFilters.PLAIN.names();
    }

    public static Set<String> testNames() {
        return Tests.ALL.names();
    }

    public static Set<String> globalNames() {
        return Macros.ALL.names();
    }

    /** What can be called on a value of any type, by its name. */
    public static Set<String> methodNames() {
        return Methods.names();
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
