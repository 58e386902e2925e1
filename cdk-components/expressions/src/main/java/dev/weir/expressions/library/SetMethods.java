package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.SetLike;
import dev.weir.expressions.value.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of sets that make no change. */
final class SetMethods {

    private static final Signature OTHER = Signature.of("self", "other").positionalOnly();
    private static final Signature OTHERS =
            Signature.of("self").positionalOnly().withRest();

    /** {@code isdisjoint}, which the keys and items of a mapping have too. */
    static final Routine DISJOINT = new Routine("isdisjoint", OTHER, (run, a) -> {
        SetLike set = Objects.requireNonNull(SetLike.of(a[0]));
        return Iteration.list(run, a[1]).stream().noneMatch(set::contains);
    });

    static final Routines ALL = new Routines()
            .add("isdisjoint", OTHER, (run, a) -> DISJOINT.call(run, dev.weir.expressions.value.Arguments.of(a)))
            .add("issubset", OTHER, (run, a) -> set(a[0]).isWithin(made(run, a[1])))
            .add("issuperset", OTHER, (run, a) -> made(run, a[1]).isWithin(set(a[0])))
            .add("copy", Signature.of("self"), (run, a) -> new PySet(set(a[0]).values()))
            .add("union", OTHERS, (run, a) -> {
                List<@Nullable Object> all = new ArrayList<>(set(a[0]).values());
                others(a).forEach(other -> all.addAll(Iteration.list(run, other)));
                return new PySet(all);
            })
            .add("intersection", OTHERS, (run, a) -> kept(run, a, true))
            .add("difference", OTHERS, (run, a) -> kept(run, a, false))
            .add("symmetric_difference", OTHER, (run, a) -> {
                PySet other = made(run, a[1]);
                List<@Nullable Object> all = new ArrayList<>(set(a[0]).values());
                all.removeIf(other::contains);
                other.values().stream()
                        .filter(value -> !set(a[0]).contains(value))
                        .forEach(all::add);
                return new PySet(all);
            });

    private SetMethods() {}

    private static PySet set(@Nullable Object value) {
        return (PySet) Objects.requireNonNull(value);
    }

    private static PySet made(Run run, @Nullable Object value) {
        return value instanceof PySet set ? set : new PySet(Iteration.list(run, value));
    }

    private static List<@Nullable Object> others(@Nullable Object[] a) {
        return ((Tuple) Objects.requireNonNull(a[1])).values();
    }

    private static PySet kept(Run run, @Nullable Object[] a, boolean wanted) {
        List<@Nullable Object> left = new ArrayList<>(set(a[0]).values());
        for (Object value : others(a)) {
            PySet other = made(run, value);
            left.removeIf(element -> other.contains(element) != wanted);
        }
        return new PySet(left);
    }
}
