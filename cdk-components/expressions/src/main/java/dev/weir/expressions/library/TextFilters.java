package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Printf;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.Case;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.Arguments;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Filters on texts, which print their input first. */
public final class TextFilters {

    private static final Signature VALUE = Signature.of("value");
    private static final Pattern TAGS = Pattern.compile("<!--.*?-->|<.*?>", Pattern.DOTALL);

    static final Routines ALL = new Routines()
            .add("lower", VALUE, (run, a) -> changed(run, a[0], Case::lower))
            .add("upper", VALUE, (run, a) -> changed(run, a[0], Case::upper))
            .add("capitalize", VALUE, (run, a) -> changed(run, a[0], Case::capitalize))
            .add("title", VALUE, (run, a) -> changed(run, a[0], TextFilters::title))
            .add("escape", VALUE, (run, a) -> changed(run, a[0], TextFilters::escape))
            .alias("e", "escape")
            .alias("forceescape", "escape")
            .add("safe", VALUE, (run, a) -> text(run, a[0]))
            .add("striptags", VALUE, (run, a) -> changed(run, a[0], TextFilters::stripTags))
            .add("trim", VALUE.optional("chars", null), (run, a) -> PadMethods.strip(text(run, a[0]), a[1], true, true))
            .add("replace", Signature.of("s", "old", "new").optional("count", null), TextFilters::replace)
            .add("center", VALUE.optional("width", 80L), (run, a) -> method(run, "center", text(run, a[0]), a[1]))
            .add("format", VALUE.withRest().withMore(), TextFilters::format)
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
        return change.apply(text(run, value));
    }

    private static @Nullable Object method(Run run, String name, String self, @Nullable Object... arguments) {
        Routine routine = Objects.requireNonNull(TextMethods.ALL.get(name));
        return routine.call(run, self, Arguments.of(arguments));
    }

    /** The text with the characters that HTML gives a meaning written as entities. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace(">", "&gt;")
                .replace("<", "&lt;")
                .replace("'", "&#39;")
                .replace("\"", "&#34;");
    }

    private static String stripTags(String text) {
        String plain = String.join(" ", TAGS.matcher(text).replaceAll("").trim().split("\\s+"));
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
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
        String separator = a[3] instanceof String given ? given : "\n";
        return Words.wrap(text(run, a[0]), (int) size(a[1]), Python.truth(a[2]), Python.truth(a[4]), separator);
    }

    private static Object truncate(Run run, @Nullable Object[] a) {
        String text = text(run, a[0]);
        long length = size(a[1]);
        long leeway = a[4] == null ? 5 : size(a[4]);
        String end = text(run, a[3]);
        int size = CodePoints.length(text);
        if (size <= length + leeway) {
            return text;
        }
        int kept = (int) Math.max(0, Math.min(size, length - CodePoints.length(end)));
        String cut = CodePoints.slice(text, 0, kept);
        int space = cut.lastIndexOf(' ');
        return (Python.truth(a[2]) || space < 0 ? cut : cut.substring(0, space)) + end;
    }

    private static long size(@Nullable Object value) {
        Long size = Numbers.small(value);
        if (size == null) {
            throw EvaluationException.type("an integer is required");
        }
        return Math.max(0, Math.min(1_000_000, size));
    }

    private static Object indent(Run run, @Nullable Object[] a) {
        if (a[0] instanceof List<?>) {
            throw EvaluationException.attribute("'list' object has no attribute 'splitlines'");
        } else if (a[0] instanceof Undefined undefined) {
            throw undefined.error();
        } else if (!(a[0] instanceof String)) {
            throw EvaluationException.type("can only indent a str, not " + Types.name(a[0]));
        }
        String indent = a[1] instanceof String given ? given : " ".repeat((int) size(a[1]));
        StringBuilder out = new StringBuilder();
        String[] lines = (text(run, a[0]) + "\n").split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            boolean indented = i == 0 ? Python.truth(a[2]) : Python.truth(a[3]) || !lines[i].isEmpty();
            run.text(out.length() + (long) indent.length());
            out.append(i == 0 ? "" : "\n").append(indented ? indent : "").append(lines[i]);
        }
        return out.toString();
    }
}
