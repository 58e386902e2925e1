package dev.weir.expressions.library;

import dev.weir.expressions.operation.Arithmetic;
import dev.weir.expressions.operation.Printf;
import dev.weir.expressions.operation.Slices;
import dev.weir.expressions.text.HtmlEntities;
import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.Html;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Marks;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operators, parts and methods of texts that are marked as HTML: what comes to such a text is escaped, and the result is marked. */
public final class MarkedMethods {

    private static final Set<String> KEEPING = Set.of(
            "capitalize",
            "title",
            "lower",
            "upper",
            "swapcase",
            "casefold",
            "strip",
            "lstrip",
            "rstrip",
            "zfill",
            "expandtabs",
            "translate",
            "removeprefix",
            "removesuffix",
            "split",
            "rsplit",
            "splitlines",
            "partition",
            "rpartition");
    private static final Set<String> FILLING = Set.of("ljust", "rjust", "center");

    private MarkedMethods() {}

    private static Marks marks(Run run) {
        return Objects.requireNonNull(run.marks(), "marks belong to the evaluation");
    }

    /** {@code left operator right}. */
    public static @Nullable Object apply(Run run, Operator operator, @Nullable Object left, @Nullable Object right) {
        Marks marks = marks(run);
        boolean leftMarked = marks.isMarked(left);
        if (operator == Operator.MODULO && leftMarked) {
            return marks.mark(Printf.format(run, (String) Objects.requireNonNull(left), right, Html::escape));
        } else if (operator == Operator.ADD && (leftMarked || marks.isMarked(right))) {
            boolean texts = left instanceof String && right instanceof String;
            Object sum = texts
                    ? new Draft(run)
                            .append(marks.escaped(left, run.limits()))
                            .append(marks.escaped(right, run.limits()))
                            .toString()
                    : Arithmetic.apply(run, operator, left, right);
            return mark(marks, sum);
        }
        Object result = Arithmetic.apply(run, operator, left, right);
        return leftMarked || (marks.isMarked(right) && operator == Operator.MULTIPLY) ? mark(marks, result) : result;
    }

    private static @Nullable Object mark(Marks marks, @Nullable Object value) {
        if (value instanceof String text) {
            return marks.mark(text);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(element -> all.add(mark(marks, element)));
            return all;
        } else if (value instanceof Tuple tuple) {
            return Tuple.of(Iteration.list(
                    Objects.requireNonNull(Run.current()), mark(marks, new ArrayList<>(tuple.values()))));
        }
        return value;
    }

    /** {@code owner[key]}. */
    public static @Nullable Object item(Run run, @Nullable Object owner, @Nullable Object key) {
        Object item = Access.item(owner, key);
        return marks(run).isMarked(owner) ? mark(marks(run), item) : item;
    }

    /** {@code owner[from:to:step]}. */
    public static @Nullable Object part(
            Run run, @Nullable Object owner, @Nullable Object from, @Nullable Object to, @Nullable Object step) {
        Object part = Slices.part(run, owner, from, to, step);
        return marks(run).isMarked(owner) ? mark(marks(run), part) : part;
    }

    /** {@code owner.name(arguments)}. */
    public static @Nullable Object call(Run run, @Nullable Object owner, String name, Arguments arguments) {
        Marks marks = marks(run);
        if (!marks.isMarked(owner)) {
            return Access.callMethod(run, owner, name, arguments);
        }
        String text = (String) Objects.requireNonNull(owner);
        return switch (name) {
            case "unescape" -> marks.plain(HtmlEntities.unescape(text));
            case "striptags" -> TextFilters.stripTags(text);
            case "escape" -> marks.mark(marks.escaped(arguments.at(0), run.limits()));
            case "join" -> mark(marks, Access.callMethod(run, text, name, escaped(run, arguments, 0)));
            case "replace" -> mark(marks, Access.callMethod(run, text, name, escaped(run, arguments, 1)));
            case "format" ->
                marks.mark(StrFormat.format(run, text, arguments.positional(), arguments.named(), escape(marks)));
            case "format_map" -> marks.mark(StrFormat.format(run, text, List.of(), arguments.at(0), escape(marks)));
            default -> {
                Arguments given = FILLING.contains(name) ? escaped(run, arguments, 1) : arguments;
                Object result = Access.callMethod(run, text, name, given);
                yield FILLING.contains(name) || KEEPING.contains(name) ? mark(marks, result) : result;
            }
        };
    }

    private static StrFormat.Escape escape(Marks marks) {
        return (value, text) -> marks.isMarked(value) ? text : Html.escape(text);
    }

    /** The arguments with one of them escaped, or the elements of it. */
    private static Arguments escaped(Run run, Arguments arguments, int index) {
        Marks marks = marks(run);
        if (arguments.count() <= index) {
            return arguments;
        }
        List<@Nullable Object> all = new ArrayList<>(arguments.positional());
        Object given = all.get(index);
        if (index > 0) {
            all.set(index, marks.escaped(given, run.limits()));
        } else {
            List<@Nullable Object> elements = Iteration.list(run, given);
            elements.replaceAll(element -> marks.escaped(element, run.limits()));
            all.set(index, elements);
        }
        return new Arguments(all, arguments.named());
    }
}
