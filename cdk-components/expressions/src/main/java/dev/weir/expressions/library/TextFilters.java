package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Arithmetic;
import dev.weir.expressions.operation.Printf;
import dev.weir.expressions.operation.Slices;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.Case;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.text.HtmlEntities;
import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Html;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.Ordering;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Filters on texts, which print their input first. */
final class TextFilters {

    private static final Signature VALUE = Signature.of("value");
    private static final Pattern SCHEME = Pattern.compile("[\\w.+-]{2,}:(?:/){0,2}");

    static final Routines ALL = new Routines()
            .add("lower", VALUE, (run, a) -> changed(run, a[0], Case::lower))
            .add("upper", VALUE, (run, a) -> changed(run, a[0], Case::upper))
            .add("capitalize", VALUE, (run, a) -> changed(run, a[0], Case::capitalize))
            .add("title", VALUE, (run, a) -> changed(run, a[0], TextFilters::title))
            .add("escape", VALUE, (run, a) -> Html.escape(text(run, a[0])))
            .alias("e", "escape")
            .alias("forceescape", "escape")
            .add("safe", VALUE, (run, a) -> text(run, a[0]))
            .add("striptags", VALUE, (run, a) -> changed(run, a[0], TextFilters::stripTags))
            .add("trim", VALUE.optional("chars", null), (run, a) -> PadMethods.strip(text(run, a[0]), a[1], true, true))
            .add("replace", Signature.of("s", "old", "new").optional("count", null), TextFilters::replace)
            .add("center", VALUE.optional("width", 80L), (run, a) -> method(run, "center", text(run, a[0]), a[1]))
            .add("format", VALUE.withRest().withMore(), TextFilters::format)
            .add("pprint", VALUE, (run, a) -> Pretty.print(run, a[0]))
            .add(
                    "urlize",
                    VALUE.optional("trim_url_limit", null)
                            .optional("nofollow", false)
                            .optional("target", null)
                            .optional("rel", null)
                            .optional("extra_schemes", null),
                    TextFilters::urlize)
            .add("wordcount", VALUE, (run, a) -> Words.count(text(run, a[0])))
            .add(
                    "wordwrap",
                    VALUE.optional("width", 79L)
                            .optional("break_long_words", true)
                            .optional("wrapstring", null)
                            .optional("break_on_hyphens", true),
                    TextFilters::wrap)
            .add(
                    "truncate",
                    Signature.of("s")
                            .optional("length", 255L)
                            .optional("killwords", false)
                            .optional("end", "...")
                            .optional("leeway", null),
                    TextFilters::truncate)
            .add(
                    "indent",
                    Signature.of("s")
                            .optional("width", 4L)
                            .optional("first", false)
                            .optional("blank", false),
                    TextFilters::indent);

    private TextFilters() {}

    private static String text(Run run, @Nullable Object value) {
        String text = Python.text(value, run.limits());
        run.text(text.length());
        return text;
    }

    private static String changed(Run run, @Nullable Object value, UnaryOperator<String> change) {
        String text = text(run, value);
        run.text(Case.longest(text));
        return change.apply(text);
    }

    /** What a method of texts gives. */
    static @Nullable Object method(Run run, String name, String self, @Nullable Object... arguments) {
        Routine routine = Objects.requireNonNull(TextMethods.ALL.get(name));
        return routine.call(run, self, Arguments.of(arguments));
    }

    /** The text without comments and tags, with single spaces, and the characters that entities stand for. */
    static String stripTags(String text) {
        return HtmlEntities.unescape(SplitMethods.words(withoutTags(text), Long.MAX_VALUE).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" ")));
    }

    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (int start = text.indexOf('<'); start >= 0; start = text.indexOf('<', at)) {
            boolean comment = text.startsWith("<!--", start);
            int end = comment ? text.indexOf("-->", start + 4) : text.indexOf('>', start);
            if (end < 0) {
                break;
            }
            out.append(text, at, start);
            at = end + (comment ? 3 : 1);
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean start = true;
        for (int c : text.codePoints().toArray()) {
            boolean border = c == '-' || c == '(' || c == '{' || c == '[' || c == '<' || CodePoints.isSpace(c);
            String one = Character.toString(c);
            out.append(start ? Case.upper(one) : Case.lower(one));
            start = border;
        }
        return out.toString();
    }

    private static Object replace(Run run, @Nullable Object[] a) {
        Long count = a[3] == null ? Long.valueOf(-1) : Numbers.small(a[3]);
        if (count == null) {
            throw EvaluationException.type("'" + Types.name(a[3]) + "' object cannot be interpreted as an integer");
        }
        return TextMethods.replace(
                run, text(run, a[0]), text(run, a[1]), text(run, a[2]), count < 0 ? Long.MAX_VALUE : count);
    }

    private static Object format(Run run, @Nullable Object[] a) {
        Map<?, ?> named = (Map<?, ?>) Objects.requireNonNull(a[2]);
        Tuple rest = (Tuple) Objects.requireNonNull(a[1]);
        if (!named.isEmpty() && !rest.values().isEmpty()) {
            throw new EvaluationException(
                    "FilterArgumentError", "can't handle positional and keyword arguments at the same time");
        }
        return Printf.format(run, text(run, a[0]), named.isEmpty() ? rest : named);
    }

    private static Object wrap(Run run, @Nullable Object[] a) {
        if (a[3] != null && !(a[3] instanceof String)) {
            throw EvaluationException.attribute("'" + Types.name(a[3]) + "' object has no attribute 'join'");
        }
        String separator = a[3] instanceof String given ? given : "\n";
        List<String> lines = lines(run, a[0]);
        int width = (int) Math.max(-1, Math.min(Integer.MAX_VALUE, size(a[1])));
        return Words.wrap(run, lines, width, Python.truth(a[2]), Python.truth(a[4]), separator);
    }

    private static List<String> lines(Run run, @Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        } else if (value instanceof dev.weir.expressions.value.Bytes) {
            throw EvaluationException.type("a str is needed, not bytes");
        } else if (!(value instanceof String text)) {
            throw EvaluationException.attribute("'" + Types.name(value) + "' object has no attribute 'splitlines'");
        } else {
            run.text(text.length());
            return SplitMethods.lines(text, false);
        }
    }

    private static @Nullable Object truncate(Run run, @Nullable Object[] a) {
        Object length = a[1];
        Object leeway = a[4] == null ? (Object) 5L : a[4];
        Object room = Arithmetic.apply(run, Operator.SUBTRACT, length, Iteration.length(a[3]));
        if (Ordering.less(room, 0L) || Ordering.less(leeway, 0L)) {
            throw new EvaluationException("AssertionError", "the length must not be less than that of the end");
        }
        Object most = Arithmetic.apply(run, Operator.ADD, length, leeway);
        if (!Ordering.less(most, Iteration.length(a[0]))) {
            return a[0];
        }
        Object cut = Slices.part(run, a[0], null, room, null);
        if (Python.truth(a[2])) {
            return Arithmetic.apply(run, Operator.ADD, cut, a[3]);
        } else if (!(cut instanceof String words)) {
            throw cut instanceof dev.weir.expressions.value.Bytes
                    ? EvaluationException.type("a bytes-like object is required, not 'str'")
                    : EvaluationException.attribute("'" + Types.name(cut) + "' object has no attribute 'rsplit'");
        } else {
            int space = words.lastIndexOf(' ');
            return Arithmetic.apply(run, Operator.ADD, space < 0 ? words : words.substring(0, space), a[3]);
        }
    }

    private static long size(@Nullable Object value) {
        if (!Numbers.isInteger(value)) {
            throw EvaluationException.type("'" + Types.name(value) + "' object cannot be interpreted as an integer");
        }
        Long size = Numbers.small(value);
        return size != null ? size : Numbers.big(value).signum() * Long.MAX_VALUE;
    }

    private static Object indent(Run run, @Nullable Object[] a) {
        if (a[0] instanceof List<?>) {
            throw EvaluationException.attribute("'list' object has no attribute 'splitlines'");
        } else if (a[0] instanceof Undefined undefined) {
            throw undefined.error();
        } else if (!(a[0] instanceof String)) {
            throw EvaluationException.type("can only indent a str, not " + Types.name(a[0]));
        }
        String indent = a[1] instanceof String given ? given : spaces(run, size(a[1]));
        Draft out = new Draft(run);
        List<String> lines = lines(run, text(run, a[0]) + "\n");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean indented = i == 0 ? Python.truth(a[2]) : Python.truth(a[3]) || !line.isEmpty();
            out.append(i == 0 ? "" : "\n").append(indented ? indent : "").append(line);
        }
        return out.toString();
    }

    private static String spaces(Run run, long count) {
        run.text(Math.max(0, count));
        return " ".repeat((int) Math.max(0, count));
    }

    private static Object urlize(Run run, @Nullable Object[] a) {
        TreeSet<String> rel = new TreeSet<>(List.of("noopener"));
        if (Python.truth(a[2])) {
            rel.add("nofollow");
        }
        if (Python.truth(a[4])) {
            rel.addAll(List.of(Python.text(a[4]).trim().split("\\s+")));
        }
        List<String> schemes = new ArrayList<>();
        if (a[5] != null) {
            Iteration.list(run, a[5]).forEach(scheme -> schemes.add(scheme(scheme)));
        }
        long longest = a[1] == null ? -1 : Math.max(0, size(a[1]));
        String target = a[3] == null ? null : Python.text(a[3]);
        boolean marked =
                run.marks() != null && Objects.requireNonNull(run.marks()).isMarked(a[0]);
        String escaped = marked ? text(run, a[0]) : Html.escape(text(run, a[0]));
        return Urls.link(run, escaped, longest, String.join(" ", rel), target, schemes);
    }

    private static String scheme(@Nullable Object value) {
        if (!(value instanceof String scheme)) {
            throw EvaluationException.type("expected string or bytes-like object, got '" + Types.name(value) + "'");
        } else if (!SCHEME.matcher(scheme).matches()) {
            throw new EvaluationException(
                    "FilterArgumentError", Python.repr(scheme) + " is not a valid URI scheme prefix.");
        }
        return scheme;
    }
}
