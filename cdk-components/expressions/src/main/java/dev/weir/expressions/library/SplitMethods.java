package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The methods of texts that cut them. */
final class SplitMethods {

    private static final Signature SPLIT =
            Signature.of("self").optional("sep", null).optional("maxsplit", -1L);
    private static final String LINE_ENDS = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

    static final Routines ALL = new Routines()
            .add("split", SPLIT, (run, a) -> split(run, a, false))
            .add("rsplit", SPLIT, (run, a) -> split(run, a, true))
            .add("splitlines", Signature.of("self").optional("keepends", false), SplitMethods::lines)
            .add("partition", Signature.of("self", "sep").positionalOnly(), (run, a) -> partition(a, false))
            .add("rpartition", Signature.of("self", "sep").positionalOnly(), (run, a) -> partition(a, true));

    private SplitMethods() {}

    private static Object split(Run run, @Nullable Object[] a, boolean fromRight) {
        Long given = Numbers.small(a[2]);
        if (given == null) {
            throw EvaluationException.type("an integer is required");
        }
        long most = given < 0 ? Long.MAX_VALUE : given;
        String text = TextMethods.text(a);
        run.text(text.length());
        List<@Nullable Object> parts;
        if (a[1] == null) {
            parts = fromRight ? wordsFromRight(text, most) : words(text, most);
        } else {
            String separator = TextMethods.text(a[1]);
            if (separator.isEmpty()) {
                throw EvaluationException.value("empty separator");
            }
            parts = fromRight ? cutFromRight(text, separator, most) : cut(text, separator, most);
        }
        run.collection(parts.size());
        return parts;
    }

    private static List<@Nullable Object> cut(String text, String separator, long most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int at = 0;
        for (int next = text.indexOf(separator); next >= 0 && parts.size() < most; next = text.indexOf(separator, at)) {
            parts.add(text.substring(at, next));
            at = next + separator.length();
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static List<@Nullable Object> cutFromRight(String text, String separator, long most) {
        List<@Nullable Object> parts = new ArrayList<>();
        int end = text.length();
        while (parts.size() < most) {
            int next = end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
            if (next < 0) {
                break;
            }
            parts.add(text.substring(next + separator.length(), end));
            end = next;
        }
        parts.add(text.substring(0, end));
        Collections.reverse(parts);
        return parts;
    }

    static List<@Nullable Object> words(String text, long most) {
        List<@Nullable Object> words = new ArrayList<>();
        int at = 0;
        while (true) {
            while (at < text.length() && CodePoints.isSpace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return words;
            } else if (words.size() >= most) {
                words.add(text.substring(at));
                return words;
            }
            int start = at;
            while (at < text.length() && !CodePoints.isSpace(text.charAt(at))) {
                at++;
            }
            words.add(text.substring(start, at));
        }
    }

    private static List<@Nullable Object> wordsFromRight(String text, long most) {
        List<@Nullable Object> words = new ArrayList<>();
        int end = text.length();
        while (true) {
            while (end > 0 && CodePoints.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end == 0) {
                break;
            } else if (words.size() >= most) {
                words.add(text.substring(0, end));
                break;
            }
            int last = end;
            while (end > 0 && !CodePoints.isSpace(text.charAt(end - 1))) {
                end--;
            }
            words.add(text.substring(end, last));
        }
        Collections.reverse(words);
        return words;
    }

    private static Object lines(Run run, @Nullable Object[] a) {
        List<String> lines = lines(TextMethods.text(a), Python.truth(flag(a[1])));
        run.collection(lines.size());
        return new ArrayList<@Nullable Object>(lines);
    }

    /** What may stand for true or false where Python's C code asks for an int. */
    static @Nullable Object flag(@Nullable Object value) {
        if (!Numbers.isInteger(value)) {
            throw EvaluationException.type("'" + Types.name(value) + "' object cannot be interpreted as an integer");
        }
        return value;
    }

    /** The lines of a text, by every sign that Python takes for the end of one. */
    static List<String> lines(String text, boolean keepEnds) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && LINE_ENDS.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int next = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
            lines.add(text.substring(start, keepEnds ? next : end));
            start = next;
        }
        return lines;
    }

    private static Object partition(@Nullable Object[] a, boolean last) {
        String text = TextMethods.text(a);
        String separator = TextMethods.text(a[1]);
        if (separator.isEmpty()) {
            throw EvaluationException.value("empty separator");
        }
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (at < 0) {
            return last ? Tuple.of("", "", text) : Tuple.of(text, "", "");
        }
        return Tuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
    }
}
