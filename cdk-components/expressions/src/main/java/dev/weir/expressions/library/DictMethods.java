package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The methods of mappings. */
final class DictMethods {

    /** What every mapping can do. */
    static final Routines READING = new Routines()
            .add(
                    "get",
                    Signature.of("self", "key").positionalOnly().optional("default", null),
                    (run, a) -> get(map(a), a[1], a[2]))
            .add("keys", Signature.of("self"), (run, a) -> DictView.keys(map(a)))
            .add("values", Signature.of("self"), (run, a) -> DictView.values(map(a)))
            .add("items", Signature.of("self"), (run, a) -> DictView.items(map(a)));

    /** What a dict can do besides. */
    static final Routines ALL = new Routines()
            .addAll(READING)
            .add(
                    "update",
                    Signature.of("self")
                            .positionalOnly()
                            .optional("other", Undefined.ABSENT)
                            .withMore(),
                    DictMethods::update)
            .add("copy", Signature.of("self"), (run, a) -> copy(run, map(a)))
            .add(
                    "pop",
                    Signature.of("self", "key").positionalOnly().optional("default", Undefined.ABSENT),
                    (run, a) -> pop(map(a), a[1], a[2]))
            .add("popitem", Signature.of("self"), (run, a) -> popItem(map(a)))
            .add(
                    "clear",
                    Signature.of("self"),
                    (run, a) -> changed(() -> {
                        map(a).clear();
                        return null;
                    }))
            .add(
                    "setdefault",
                    Signature.of("self", "key").positionalOnly().optional("default", null),
                    (run, a) -> setDefault(run, map(a), a[1], a[2]))
            .add(
                    "fromkeys",
                    Signature.of("self", "keys").positionalOnly().optional("value", null),
                    DictMethods::fromKeys);

    private DictMethods() {}

    @SuppressWarnings("unchecked")
    private static Map<@Nullable Object, @Nullable Object> map(@Nullable Object[] values) {
        return (Map<@Nullable Object, @Nullable Object>) java.util.Objects.requireNonNull(values[0]);
    }

    private static @Nullable Object get(Map<?, ?> map, @Nullable Object key, @Nullable Object otherwise) {
        Object value = Dicts.get(map, key);
        return value == Undefined.ABSENT ? otherwise : value;
    }

    private static Object copy(Run run, Map<?, ?> map) {
        run.collection(map.size());
        return new LinkedHashMap<>(map);
    }

    private static @Nullable Object pop(
            Map<@Nullable Object, @Nullable Object> map, @Nullable Object key, @Nullable Object otherwise) {
        Object value = map.isEmpty() ? Undefined.ABSENT : Dicts.get(map, key);
        if (value == Undefined.ABSENT && otherwise == Undefined.ABSENT) {
            throw new EvaluationException("KeyError", Python.repr(key));
        } else if (value == Undefined.ABSENT) {
            return otherwise;
        }
        return changed(() -> Incoming.value(map.remove(Dicts.storedKey(map, key))));
    }

    private static Object popItem(Map<@Nullable Object, @Nullable Object> map) {
        Object last = Undefined.ABSENT;
        for (Object key : map.keySet()) {
            last = key;
        }
        if (last == Undefined.ABSENT) {
            throw new EvaluationException("KeyError", "'popitem(): dictionary is empty'");
        }
        return Tuple.of(last, pop(map, last, null));
    }

    private static @Nullable Object setDefault(
            Run run, Map<@Nullable Object, @Nullable Object> map, @Nullable Object key, @Nullable Object otherwise) {
        Object value = Dicts.get(map, key);
        if (value != Undefined.ABSENT) {
            return value;
        }
        run.collection(map.size());
        return changed(() -> {
            Dicts.put(map, key, otherwise);
            return otherwise;
        });
    }

    private static @Nullable Object update(Run run, @Nullable Object[] a) {
        Map<@Nullable Object, @Nullable Object> map = map(a);
        Map<@Nullable Object, @Nullable Object> others = Dicts.create();
        if (a[1] instanceof Undefined undefined) {
            throw undefined.error();
        } else if (a[1] != Undefined.ABSENT) {
            collect(run, a[1], others);
        }
        ((Map<?, ?>) java.util.Objects.requireNonNull(a[2])).forEach((key, value) -> Dicts.put(others, key, value));
        run.collection((long) map.size() + others.size());
        return changed(() -> {
            others.forEach((key, value) -> Dicts.put(map, key, value));
            return null;
        });
    }

    /** Adds the entries of a mapping, or of pairs, to a dict. */
    static void collect(Run run, @Nullable Object source, Map<@Nullable Object, @Nullable Object> into) {
        if (source instanceof Undefined) {
            return;
        } else if (source instanceof Map<?, ?> map) {
            run.collection(map.size());
            map.forEach((key, value) -> Dicts.put(into, key, value));
            return;
        }
        for (Object pair : Iteration.list(run, source)) {
            List<@Nullable Object> parts = Iteration.list(run, pair);
            if (parts.size() != 2) {
                throw EvaluationException.value(
                        "dictionary update sequence element has length " + parts.size() + "; 2 is required");
            }
            Dicts.put(into, parts.get(0), parts.get(1));
        }
    }

    private static Object fromKeys(Run run, @Nullable Object[] a) {
        Map<@Nullable Object, @Nullable Object> made = Dicts.create();
        Iteration.list(run, a[1]).forEach(key -> Dicts.put(made, key, a[2]));
        return made;
    }

    /** Changes a collection; one of the caller's that refuses is out of reach for templates. */
    static @Nullable Object changed(Supplier<@Nullable Object> change) {
        try {
            return change.get();
        } catch (UnsupportedOperationException readOnly) {
            throw EvaluationException.security("Cannot change a value: it is read-only (copy it first)");
        }
    }
}
