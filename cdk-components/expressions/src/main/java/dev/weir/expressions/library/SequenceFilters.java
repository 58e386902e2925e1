package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Arithmetic;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Attributes;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.Ordering;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters on sequences and mappings. */
final class SequenceFilters {

    private static final Signature VALUE = Signature.of("value");
    private static final Signature EXTREME =
            VALUE.optional("case_sensitive", false).optional("attribute", null);

    static final Routines ALL = new Routines()
            .add("length", VALUE, (run, a) -> Iteration.length(a[0]))
            .alias("count", "length")
            .add("first", VALUE, (run, a) -> first(a[0]))
            .add("last", VALUE, (run, a) -> last(run, a[0]))
            .add("list", VALUE, (run, a) -> Iteration.list(run, a[0]))
            .add("join", VALUE.optional("d", "").optional("attribute", null), SequenceFilters::join)
            .add("random", VALUE, (run, a) -> Lipsum.choice(a[0]))
            .add("reverse", VALUE, (run, a) -> reverse(run, a[0]))
            .add("sum", VALUE.optional("attribute", null).optional("start", 0L), SequenceFilters::sum)
            .add("max", EXTREME, (run, a) -> extreme(run, a, true))
            .add("min", EXTREME, (run, a) -> extreme(run, a, false))
            .add("unique", EXTREME, SequenceFilters::unique)
            .add(
                    "sort",
                    VALUE.optional("reverse", false)
                            .optional("case_sensitive", false)
                            .optional("attribute", null),
                    SequenceFilters::sort)
            .add(
                    "dictsort",
                    VALUE.optional("case_sensitive", false)
                            .optional("by", "key")
                            .optional("reverse", false),
                    SequenceFilters::dictSort)
            .add("items", VALUE, (run, a) -> items(a[0]))
            .add("batch", Signature.of("value", "linecount").optional("fill_with", null), SequenceFilters::batch)
            .add("slice", Signature.of("value", "slices").optional("fill_with", null), SequenceFilters::slice)
            .add(
                    "groupby",
                    Signature.of("value", "attribute").optional("default", null).optional("case_sensitive", false),
                    Group::by);

    private SequenceFilters() {}

    private static @Nullable Object first(@Nullable Object value) {
        Iterator<@Nullable Object> elements = Iteration.over(value);
        return elements.hasNext() ? elements.next() : Undefined.because("No first item, sequence was empty.");
    }

    private static @Nullable Object last(Run run, @Nullable Object value) {
        if (!isReversible(value)) {
            throw EvaluationException.type("'" + Types.name(value) + "' object is not reversible");
        }
        List<@Nullable Object> elements = Iteration.list(run, value);
        return elements.isEmpty()
                ? Undefined.because("No last item, sequence was empty.")
                : elements.get(elements.size() - 1);
    }

    private static boolean isReversible(@Nullable Object value) {
        return !(value instanceof LazySequence || value instanceof PySet || value instanceof Attributes);
    }

    private static Object join(Run run, @Nullable Object[] a) {
        UnaryOperator<@Nullable Object> path = AttributePath.of(a[2], null);
        String separator = Python.text(a[1], run.limits());
        Draft out = new Draft(run);
        Iterator<@Nullable Object> elements = Iteration.over(a[0]);
        for (boolean more = false; elements.hasNext(); more = true) {
            run.step();
            out.append(more ? separator : "").append(Python.text(path.apply(elements.next()), run.limits()));
        }
        return out.toString();
    }

    private static Object reverse(Run run, @Nullable Object value) {
        if (value instanceof String text) {
            run.text(text.length());
            return new StringBuilder(text).reverse().toString();
        }
        Iterator<@Nullable Object> elements = Iteration.tryOver(value);
        if (elements == null) {
            throw new EvaluationException("FilterArgumentError", "argument must be iterable");
        }
        List<@Nullable Object> list = Iteration.list(run, value);
        Collections.reverse(list);
        return isReversible(value) ? new LazySequence("reversed", list::iterator) : list;
    }

    private static @Nullable Object sum(Run run, @Nullable Object[] a) {
        UnaryOperator<@Nullable Object> path = AttributePath.of(a[1], null);
        Object total = a[2];
        if (total instanceof String || total instanceof Bytes) {
            throw EvaluationException.type("sum() can't sum strings [use ''.join(seq) instead]");
        }
        for (Object element : Iteration.list(run, a[0])) {
            total = Arithmetic.apply(run, Operator.ADD, total, path.apply(element));
        }
        return total;
    }

    private static @Nullable Object extreme(Run run, @Nullable Object[] a, boolean largest) {
        UnaryOperator<@Nullable Object> key = AttributePath.of(a[2], null).ignoringCase(a[1]);
        List<@Nullable Object> elements = Iteration.list(run, a[0]);
        return elements.isEmpty()
                ? Undefined.because("No aggregated item, sequence was empty.")
                : extreme(run, elements, key, largest);
    }

    /** The first largest or smallest of elements. */
    static @Nullable Object extreme(
            Run run, List<@Nullable Object> elements, UnaryOperator<@Nullable Object> key, boolean largest) {
        Object best = elements.get(0);
        Object bestKey = key.apply(best);
        for (Object element : elements.subList(1, elements.size())) {
            run.step();
            Object candidate = key.apply(element);
            if (largest ? Ordering.less(bestKey, candidate) : Ordering.less(candidate, bestKey)) {
                best = element;
                bestKey = candidate;
            }
        }
        return best;
    }

    private static Object unique(Run run, @Nullable Object[] a) {
        return new LazySequence("do_unique", () -> {
            UnaryOperator<@Nullable Object> key = AttributePath.of(a[2], null).ignoringCase(a[1]);
            Map<@Nullable Object, @Nullable Object> seen = Dicts.create();
            List<@Nullable Object> kept = new ArrayList<>();
            for (Object element : Iteration.list(run, a[0])) {
                Object candidate = key.apply(element);
                if (!Dicts.has(seen, candidate)) {
                    Dicts.put(seen, candidate, true);
                    kept.add(element);
                }
            }
            return kept.iterator();
        });
    }

    private static Object sort(Run run, @Nullable Object[] a) {
        List<@Nullable Object> elements = Iteration.list(run, a[0]);
        Sorting.sort(run, elements, sortKey(a[3], a[2]), Python.truth(a[1]));
        return elements;
    }

    private static UnaryOperator<@Nullable Object> sortKey(@Nullable Object attribute, @Nullable Object caseSensitive) {
        List<UnaryOperator<@Nullable Object>> keys = new ArrayList<>();
        if (attribute instanceof String text) {
            for (String part : text.split(",", -1)) {
                keys.add(AttributePath.of(part, null).ignoringCase(caseSensitive));
            }
        } else {
            keys.add(AttributePath.of(attribute, null).ignoringCase(caseSensitive));
        }
        return element -> keys.stream()
                .map(key -> key.apply(element))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    private static Object dictSort(Run run, @Nullable Object[] a) {
        if (!"key".equals(a[2]) && !"value".equals(a[2])) {
            throw new EvaluationException("FilterArgumentError", "You can only sort by either \"key\" or \"value\"");
        }
        long index = "key".equals(a[2]) ? 0 : 1;
        if (a[0] instanceof Undefined undefined) {
            throw undefined.error();
        } else if (!(a[0] instanceof Map<?, ?>)) {
            throw EvaluationException.attribute("'" + Types.name(a[0]) + "' object has no attribute 'items'");
        }
        List<@Nullable Object> pairs = Iteration.list(run, DictView.items((Map<?, ?>) a[0]));
        Sorting.sort(run, pairs, AttributePath.of(index, null).ignoringCase(a[1]), Python.truth(a[3]));
        return pairs;
    }

    private static Object items(@Nullable Object value) {
        return new LazySequence("do_items", () -> {
            if (value instanceof Undefined) {
                return Collections.emptyIterator();
            } else if (value instanceof Map<?, ?> map) {
                return DictView.items(map).elements();
            }
            throw EvaluationException.type("Can only get item pairs from a mapping.");
        });
    }

    private static Object batch(Run run, @Nullable Object[] a) {
        return new LazySequence("do_batch", () -> {
            List<@Nullable Object> batches = new ArrayList<>();
            List<@Nullable Object> batch = new ArrayList<>();
            for (Object element : Iteration.list(run, a[0])) {
                if (Python.equal((long) batch.size(), a[1])) {
                    batches.add(batch);
                    batch = new ArrayList<>();
                }
                batch.add(element);
            }
            if (!batch.isEmpty()) {
                if (a[2] != null) {
                    fill(run, batch, a[1], a[2]);
                }
                batches.add(batch);
            }
            return batches.iterator();
        });
    }

    private static void fill(Run run, List<@Nullable Object> batch, @Nullable Object size, Object filler) {
        if (Ordering.less((long) batch.size(), size)) {
            long wanted = count(size);
            run.collection(wanted);
            while (batch.size() < wanted) {
                batch.add(filler);
            }
        }
    }

    private static Object slice(Run run, @Nullable Object[] a) {
        return new LazySequence("do_slice", () -> slices(run, a).iterator());
    }

    private static List<@Nullable Object> slices(Run run, @Nullable Object[] a) {
        List<@Nullable Object> elements = Iteration.list(run, a[0]);
        long slices = count(a[1]);
        if (slices == 0) {
            throw EvaluationException.zeroDivision("integer division or modulo by zero");
        }
        run.collection(Math.max(0, slices));
        int size = (int) (elements.size() / slices);
        int longer = (int) (elements.size() % slices);
        List<@Nullable Object> made = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < slices; i++) {
            int end = at + size + (i < longer ? 1 : 0);
            List<@Nullable Object> slice = new ArrayList<>(elements.subList(at, end));
            if (a[2] != null && i >= longer) {
                slice.add(a[2]);
            }
            made.add(slice);
            at = end;
        }
        return made;
    }

    static long count(@Nullable Object value) {
        if (!Numbers.isInteger(value)) {
            throw EvaluationException.type("'" + Types.name(value) + "' object cannot be interpreted as an integer");
        }
        Long count = Numbers.small(value);
        return count != null ? count : Numbers.big(value).signum() * Long.MAX_VALUE;
    }

    /** An element of {@code groupby}: a pair that also has names. */
    record Group(@Nullable Object grouper, List<@Nullable Object> list)
            implements dev.weir.expressions.value.PythonObject {

        static Object by(Run run, @Nullable Object[] a) {
            UnaryOperator<@Nullable Object> path = AttributePath.of(a[1], a[2]);
            UnaryOperator<@Nullable Object> key = AttributePath.of(a[1], a[2]).ignoringCase(a[3]);
            List<@Nullable Object> elements = Iteration.list(run, a[0]);
            Sorting.sort(run, elements, key, false);
            List<@Nullable Object> groups = new ArrayList<>();
            List<@Nullable Object> current = new ArrayList<>();
            for (Object element : elements) {
                if (!current.isEmpty() && !Python.equal(key.apply(current.get(0)), key.apply(element))) {
                    groups.add(new Group(path.apply(current.get(0)), current));
                    current = new ArrayList<>();
                }
                current.add(element);
            }
            if (!current.isEmpty()) {
                groups.add(new Group(path.apply(current.get(0)), current));
            }
            return groups;
        }

        private Tuple tuple() {
            return Tuple.of(grouper, list);
        }

        @Override
        public Iterator<@Nullable Object> elements() {
            return tuple().values().iterator();
        }

        @Override
        public int length() {
            return 2;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "grouper" -> grouper;
                case "list" -> list;
                default -> Undefined.ABSENT;
            };
        }

        @Override
        public Tuple asTuple() {
            return tuple();
        }

        @Override
        public String typeName() {
            return "tuple";
        }

        @Override
        public String repr() {
            return Python.repr(tuple());
        }
    }
}
