package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of lists and tuples. */
final class ListMethods {

    static final Routines TUPLE = new Routines()
            .add("count", Signature.of("self", "value").positionalOnly(), (run, a) -> count(run, elements(a), a[1]))
            .add(
                    "index",
                    Signature.of("self", "value")
                            .positionalOnly()
                            .optional("start", 0L)
                            .optional("stop", Long.MAX_VALUE),
                    ListMethods::index);

    static final Routines LIST = new Routines()
            .addAll(TUPLE)
            .add(
                    "append",
                    Signature.of("self", "value").positionalOnly(),
                    (run, a) -> insert(run, list(a), list(a).size(), a[1]))
            .add(
                    "insert",
                    Signature.of("self", "index", "value").positionalOnly(),
                    (run, a) -> insert(run, list(a), position(list(a), a[1]), a[2]))
            .add("extend", Signature.of("self", "values").positionalOnly(), ListMethods::extend)
            .add("pop", Signature.of("self").positionalOnly().optional("index", -1L), (run, a) -> pop(list(a), a[1]))
            .add("remove", Signature.of("self", "value").positionalOnly(), (run, a) -> remove(run, list(a), a[1]))
            .add("reverse", Signature.of("self"), (run, a) -> reverse(run, list(a)))
            .add("copy", Signature.of("self"), (run, a) -> Iteration.list(run, a[0]))
            .add(
                    "clear",
                    Signature.of("self"),
                    (run, a) -> DictMethods.changed(() -> {
                        list(a).clear();
                        return null;
                    }))
            .add("sort", Signature.of("self").named("key", null).named("reverse", false), ListMethods::sort);

    private ListMethods() {}

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object[] values) {
        return (List<@Nullable Object>) Objects.requireNonNull(values[0]);
    }

    private static List<@Nullable Object> elements(@Nullable Object[] values) {
        return values[0] instanceof Tuple tuple ? tuple.values() : list(values);
    }

    private static @Nullable Object insert(Run run, List<@Nullable Object> list, int at, @Nullable Object value) {
        run.step();
        if (list.size() >= run.limits().collection()) {
            run.collection(list.size() + 1L);
        }
        return DictMethods.changed(() -> {
            list.add(at, value);
            return null;
        });
    }

    private static int position(List<?> list, @Nullable Object index) {
        Long given = Numbers.small(index);
        if (given == null) {
            throw EvaluationException.type("an integer is required");
        }
        long position = given < 0 ? given + list.size() : given;
        return (int) Math.max(0, Math.min(list.size(), position));
    }

    private static @Nullable Object extend(Run run, @Nullable Object[] a) {
        List<@Nullable Object> more = Iteration.list(run, a[1]);
        run.collection((long) list(a).size() + more.size());
        return DictMethods.changed(() -> {
            list(a).addAll(more);
            return null;
        });
    }

    private static @Nullable Object pop(List<@Nullable Object> list, @Nullable Object index) {
        Long given = Numbers.small(index);
        if (given == null) {
            throw EvaluationException.type("an integer is required");
        }
        long position = given < 0 ? given + list.size() : given;
        if (position < 0 || position >= list.size()) {
            throw new EvaluationException(
                    "IndexError", list.isEmpty() ? "pop from empty list" : "pop index out of range");
        }
        return DictMethods.changed(() -> Incoming.value(list.remove((int) position)));
    }

    private static @Nullable Object remove(Run run, List<@Nullable Object> list, @Nullable Object value) {
        int at = find(run, list, value);
        if (at < 0) {
            throw EvaluationException.value("list.remove(x): x not in list");
        }
        return DictMethods.changed(() -> {
            list.remove(at);
            return null;
        });
    }

    private static @Nullable Object reverse(Run run, List<@Nullable Object> list) {
        run.collection(list.size());
        return DictMethods.changed(() -> {
            Collections.reverse(list);
            return null;
        });
    }

    private static @Nullable Object sort(Run run, @Nullable Object[] a) {
        List<@Nullable Object> sorted = new ArrayList<>(list(a));
        Sorting.sort(run, sorted, element -> element, Python.truth(a[2]));
        return DictMethods.changed(() -> {
            Collections.copy(list(a), sorted);
            return null;
        });
    }

    private static Object count(Run run, List<@Nullable Object> list, @Nullable Object value) {
        run.collection(list.size());
        return list.stream().filter(element -> Python.equal(element, value)).count();
    }

    private static Object index(Run run, @Nullable Object[] a) {
        List<@Nullable Object> list = elements(a);
        int from = position(list, a[2]);
        int at = find(run, list.subList(from, Math.max(from, position(list, a[3]))), a[1]);
        if (at < 0) {
            throw EvaluationException.value(Python.repr(a[1]) + " is not in list");
        }
        return (long) at + from;
    }

    private static int find(Run run, List<@Nullable Object> list, @Nullable Object value) {
        run.collection(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (Python.equal(list.get(i), value)) {
                return i;
            }
        }
        return -1;
    }
}
