package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters that apply another filter, or a test, to each element; lazy, and empty for any false input. */
final class SelectionFilters {

    private static final Signature REST = Signature.of("value").withRest().withMore();

    static final Routines ALL = new Routines()
            .add("map", REST, SelectionFilters::map)
            .add("select", REST, (run, a) -> select(run, a, false, true))
            .add("reject", REST, (run, a) -> select(run, a, false, false))
            .add("selectattr", REST, (run, a) -> select(run, a, true, true))
            .add("rejectattr", REST, (run, a) -> select(run, a, true, false));

    private SelectionFilters() {}

    private static Object map(Run run, @Nullable Object[] a) {
        return new LazySequence("sync_do_map", () -> {
            if (!Python.truth(a[0])) {
                return Collections.emptyIterator();
            }
            UnaryOperator<@Nullable Object> change = change(run, rest(a), named(a));
            Iterator<@Nullable Object> elements = Iteration.over(a[0]);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return elements.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    run.step();
                    return change.apply(elements.next());
                }
            };
        });
    }

    private static UnaryOperator<@Nullable Object> change(
            Run run, List<@Nullable Object> rest, Map<String, @Nullable Object> named) {
        if (rest.isEmpty() && named.containsKey("attribute")) {
            if (named.size() > (named.containsKey("default") ? 2 : 1)) {
                throw new EvaluationException("FilterArgumentError", "Unexpected keyword argument");
            }
            return AttributePath.of(named.get("attribute"), named.get("default"));
        } else if (rest.isEmpty()) {
            throw new EvaluationException("FilterArgumentError", "map requires a filter argument");
        }
        Arguments arguments = new Arguments(rest.subList(1, rest.size()), named);
        return element -> {
            Routine filter = rest.get(0) instanceof String name ? Library.filter(name, run.marks() != null) : null;
            if (filter == null) {
                throw new EvaluationException(
                        "TemplateRuntimeError", "No filter named " + Python.repr(rest.get(0)) + ".");
            }
            return filter.call(run, element, arguments);
        };
    }

    private static Object select(Run run, @Nullable Object[] a, boolean byAttribute, boolean wanted) {
        return new LazySequence("select_or_reject", () -> {
            if (!Python.truth(a[0])) {
                return Collections.emptyIterator();
            }
            Predicate<@Nullable Object> test = test(run, rest(a), named(a), byAttribute);
            return new Selected(Iteration.over(a[0]), element -> {
                run.step();
                return test.test(element) == wanted;
            });
        });
    }

    private static Predicate<@Nullable Object> test(
            Run run, List<@Nullable Object> rest, Map<String, @Nullable Object> named, boolean byAttribute) {
        if (byAttribute && rest.isEmpty()) {
            throw new EvaluationException("FilterArgumentError", "Missing parameter for attribute name");
        }
        UnaryOperator<@Nullable Object> path = byAttribute ? AttributePath.of(rest.get(0), null) : element -> element;
        int offset = byAttribute ? 1 : 0;
        if (rest.size() == offset) {
            return element -> Python.truth(path.apply(element));
        }
        Arguments arguments = new Arguments(rest.subList(offset + 1, rest.size()), named);
        return element -> {
            Routine routine = rest.get(offset) instanceof String name ? Library.test(name) : null;
            if (routine == null) {
                throw new EvaluationException(
                        "TemplateRuntimeError", "No test named " + Python.repr(rest.get(offset)) + ".");
            }
            return Python.truth(routine.call(run, path.apply(element), arguments));
        };
    }

    private static List<@Nullable Object> rest(@Nullable Object[] values) {
        return ((Tuple) Objects.requireNonNull(values[1])).values();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> named(@Nullable Object[] values) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(values[2]);
    }

    /** The elements that pass, found one at a time. */
    private static final class Selected implements Iterator<@Nullable Object> {

        private final Iterator<@Nullable Object> elements;
        private final Predicate<@Nullable Object> test;
        private @Nullable Object next;
        private boolean found;

        Selected(Iterator<@Nullable Object> elements, Predicate<@Nullable Object> test) {
            this.elements = elements;
            this.test = test;
        }

        @Override
        public boolean hasNext() {
            while (!found && elements.hasNext()) {
                next = elements.next();
                found = test.test(next);
            }
            return found;
        }

        @Override
        public @Nullable Object next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            found = false;
            return next;
        }
    }
}
