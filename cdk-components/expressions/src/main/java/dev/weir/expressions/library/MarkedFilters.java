package dev.weir.expressions.library;

import dev.weir.expressions.operation.Printf;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.Html;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Marks;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Filters as they treat texts that are marked as HTML. What is not here passes them on, or makes plain texts of them. */
final class MarkedFilters {

    private static final List<String> MARKING = List.of("forceescape", "safe", "tojson");
    private static final List<String> KEEPING =
            List.of("lower", "upper", "capitalize", "trim", "center", "reverse", "last", "random", "indent");
    private static final List<String> PLAIN = List.of("title", "wordwrap", "striptags", "urlencode", "regex_replace");
    private static final List<String> MARKED_WHEN_ESCAPING = List.of("xmlattr", "urlize");

    private MarkedFilters() {}

    /** All filters, those among them changed that see marks. */
    static Routines of(Routines filters) {
        Routines all = new Routines().addAll(filters);
        MARKING.forEach(name -> all.around(name, (run, a, inner) -> marks(run).mark(text(inner.run(run, a)))));
        KEEPING.forEach(name -> all.around(name, MarkedFilters::kept));
        PLAIN.forEach(name -> all.around(name, (run, a, inner) -> marks(run).plain(inner.run(run, a))));
        MARKED_WHEN_ESCAPING.forEach(name -> all.around(name, MarkedFilters::markedWhenEscaping));
        all.around(
                "escape",
                (run, a, inner) -> marks(run).isMarked(a[0]) ? a[0] : marks(run).mark(text(inner.run(run, a))));
        all.alias("e", "escape");
        all.around("replace", MarkedFilters::replace);
        all.around("join", MarkedFilters::join);
        all.around("format", MarkedFilters::format);
        all.around("truncate", MarkedFilters::truncate);
        return all;
    }

    private static Marks marks(Run run) {
        return Objects.requireNonNull(run.marks(), "marked filters belong to evaluations with marks");
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private static @Nullable Object kept(Run run, @Nullable Object[] a, Routine.Body inner) {
        Object result = inner.run(run, a);
        return marks(run).isMarked(a[0]) && result instanceof String text
                ? marks(run).mark(text)
                : result;
    }

    private static @Nullable Object markedWhenEscaping(Run run, @Nullable Object[] a, Routine.Body inner) {
        Object result = inner.run(run, a);
        return marks(run).isEscaping() ? marks(run).mark(text(result)) : result;
    }

    private static @Nullable Object replace(Run run, @Nullable Object[] a, Routine.Body inner) {
        Marks marks = marks(run);
        if (!marks.isEscaping()) {
            return marks.plain(inner.run(run, a));
        }
        boolean becomesMarked = !marks.isMarked(a[0]) && (marks.isMarked(a[1]) || marks.isMarked(a[2]));
        if (!marks.isMarked(a[0]) && !becomesMarked) {
            return inner.run(run, a);
        }
        Object[] escaped = a.clone();
        escaped[0] = marks.escaped(a[0], run.limits());
        escaped[2] = marks.escaped(a[2], run.limits());
        return marks.mark(text(inner.run(run, escaped)));
    }

    private static @Nullable Object join(Run run, @Nullable Object[] a, Routine.Body inner) {
        Marks marks = marks(run);
        if (!marks.isEscaping()) {
            return marks.plain(inner.run(run, a));
        }
        AttributePath path = AttributePath.of(a[2], null);
        List<@Nullable Object> elements = new ArrayList<>();
        boolean marked = marks.isMarked(a[1]);
        for (Object element : Iteration.list(run, a[0])) {
            elements.add(path.apply(element));
            marked |= marks.isMarked(elements.get(elements.size() - 1));
        }
        boolean escapes = marks.isMarked(a[1]);
        elements.replaceAll(
                element -> escapes ? marks.escaped(element, run.limits()) : Python.text(element, run.limits()));
        Object separator = marked ? marks.escaped(a[1], run.limits()) : a[1];
        if (marked && !escapes) {
            return marks.mark(joinedEscaped(run, a, path, text(separator), marks));
        }
        Object joined = inner.run(run, new @Nullable Object[] {elements, separator, null});
        return marked ? marks.mark(text(joined)) : joined;
    }

    private static String joinedEscaped(
            Run run, @Nullable Object[] a, AttributePath path, String separator, Marks marks) {
        Draft out = new Draft(run);
        boolean more = false;
        for (Object element : Iteration.list(run, a[0])) {
            out.append(more ? separator : "").append(marks.escaped(path.apply(element), run.limits()));
            more = true;
        }
        return out.toString();
    }

    private static @Nullable Object format(Run run, @Nullable Object[] a, Routine.Body inner) {
        Marks marks = marks(run);
        Map<?, ?> named = (Map<?, ?>) Objects.requireNonNull(a[2]);
        Tuple rest = (Tuple) Objects.requireNonNull(a[1]);
        if (!marks.isMarked(a[0]) || (!named.isEmpty() && !rest.values().isEmpty())) {
            return marks.plain(inner.run(run, a));
        }
        return marks.mark(Printf.format(run, text(a[0]), named.isEmpty() ? rest : named, Html::escape));
    }

    private static @Nullable Object truncate(Run run, @Nullable Object[] a, Routine.Body inner) {
        Marks marks = marks(run);
        Object result = inner.run(run, a);
        boolean cut = result != a[0] && a[3] instanceof String;
        if (!cut || !(marks.isMarked(a[0]) || marks.isMarked(a[3]))) {
            return result;
        }
        String end = text(a[3]);
        String start = text(result).substring(0, text(result).length() - end.length());
        String shown = marks.isMarked(a[0]) ? start : Html.escape(start);
        return marks.mark(shown + marks.escaped(end, run.limits()));
    }
}
