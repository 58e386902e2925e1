package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The methods of bytes that search, cut, join and fill them. */
final class BytesParts {

    private static final Signature SELF = Signature.of("self");
    private static final Signature SPLIT = SELF.optional("sep", null).optional("maxsplit", -1L);
    private static final Signature STRIP = SELF.positionalOnly().optional("bytes", null);
    private static final Signature PAD =
            Signature.of("self", "width").positionalOnly().optional("fillchar", new Bytes(new byte[] {' '}));
    private static final Signature RANGE = TextMethods.range("sub");

    static final Routines ALL = new Routines()
            .add("find", RANGE, (run, a) -> search(a).first())
            .add("rfind", RANGE, (run, a) -> search(a).last())
            .add("index", RANGE, (run, a) -> search(a).found(search(a).first()))
            .add("rindex", RANGE, (run, a) -> search(a).found(search(a).last()))
            .add("count", RANGE, (run, a) -> search(a).count())
            .add("startswith", RANGE, (run, a) -> ends(a, String::startsWith))
            .add("endswith", RANGE, (run, a) -> ends(a, String::endsWith))
            .add("strip", STRIP, (run, a) -> strip(a, true, true))
            .add("lstrip", STRIP, (run, a) -> strip(a, true, false))
            .add("rstrip", STRIP, (run, a) -> strip(a, false, true))
            .add("split", SPLIT, (run, a) -> split(run, a, false))
            .add("rsplit", SPLIT, (run, a) -> split(run, a, true))
            .add("splitlines", SELF.optional("keepends", false), BytesParts::lines)
            .add("partition", Signature.of("self", "sep").positionalOnly(), (run, a) -> partition(a, false))
            .add("rpartition", Signature.of("self", "sep").positionalOnly(), (run, a) -> partition(a, true))
            .add("join", Signature.of("self", "parts").positionalOnly(), BytesParts::join)
            .add(
                    "replace",
                    Signature.of("self", "old", "new").positionalOnly().optional("count", -1L),
                    BytesParts::replace)
            .add("removeprefix", Signature.of("self", "prefix").positionalOnly(), (run, a) -> removed(a, true))
            .add("removesuffix", Signature.of("self", "suffix").positionalOnly(), (run, a) -> removed(a, false))
            .add("ljust", PAD, (run, a) -> pad(run, "ljust", a))
            .add("rjust", PAD, (run, a) -> pad(run, "rjust", a))
            .add("center", PAD, (run, a) -> pad(run, "center", a))
            .add("zfill", Signature.of("self", "width").positionalOnly(), (run, a) -> asText(run, "zfill", a, a[1]))
            .add("expandtabs", SELF.optional("tabsize", 8L), (run, a) -> asText(run, "expandtabs", a, a[1]))
            .add("maketrans", Signature.of("self", "from", "to").positionalOnly(), (run, a) -> table(a[1], a[2]))
            .add(
                    "translate",
                    Signature.of("self", "table").optional("delete", new Bytes(new byte[0])),
                    BytesParts::translate);

    private BytesParts() {}

    /** The method of texts of this name, which does the same for what is no letter. */
    private static Bytes asText(Run run, String method, @Nullable Object[] a, @Nullable Object... arguments) {
        return Bytes.ofLatin((String)
                java.util.Objects.requireNonNull(TextFilters.method(run, method, BytesMethods.latin(a), arguments)));
    }

    private static Bytes pad(Run run, String method, @Nullable Object[] a) {
        String fill = a[2] instanceof Bytes bytes ? bytes.latin() : "";
        if (fill.length() != 1) {
            throw EvaluationException.type(method + "() argument 2 must be a byte string of length 1");
        }
        return asText(run, method, a, a[1], fill);
    }

    private static TextMethods.Search search(@Nullable Object[] a) {
        String part;
        if (Numbers.isInteger(a[1])) {
            Long octet = Numbers.small(a[1]);
            if (octet == null || octet < 0 || octet > 0xFF) {
                throw EvaluationException.value("byte must be in range(0, 256)");
            }
            part = Character.toString((int) (long) octet);
        } else {
            part = BytesMethods.octets(a[1]);
        }
        return TextMethods.Search.in(new @Nullable Object[] {BytesMethods.latin(a), part, a[2], a[3]});
    }

    private static boolean ends(@Nullable Object[] a, BiPredicate<String, String> test) {
        String text = TextMethods.Search.part(BytesMethods.latin(a), a[2], a[3]);
        List<?> options = a[1] instanceof Tuple tuple ? tuple.values() : Collections.singletonList(a[1]);
        boolean found = false;
        for (Object option : options) {
            found |= text != null && !found && test.test(text, BytesMethods.octets(option));
        }
        return found;
    }

    private static Bytes strip(@Nullable Object[] a, boolean left, boolean right) {
        String text = BytesMethods.latin(a);
        String chars = a[1] == null ? " \t\n\r\u000B\f" : BytesMethods.octets(a[1]);
        return Bytes.ofLatin(PadMethods.strip(text, chars, left, right));
    }

    private static Object split(Run run, @Nullable Object[] a, boolean fromRight) {
        String text = BytesMethods.latin(a);
        run.text(text.length());
        List<@Nullable Object> parts = a[1] == null
                ? words(run, text, a[2], fromRight)
                : Iteration.list(
                        run,
                        TextFilters.method(run, fromRight ? "rsplit" : "split", text, BytesMethods.octets(a[1]), a[2]));
        parts.replaceAll(part -> Bytes.ofLatin((String) java.util.Objects.requireNonNull(part)));
        return parts;
    }

    /** Words between the spaces of ASCII, which stand for spaces of any kind while they are cut. */
    private static List<@Nullable Object> words(Run run, String text, @Nullable Object most, boolean fromRight) {
        String hidden = shifted(text, true);
        List<@Nullable Object> words =
                Iteration.list(run, TextFilters.method(run, fromRight ? "rsplit" : "split", hidden, null, most));
        words.replaceAll(word -> shifted((String) java.util.Objects.requireNonNull(word), false));
        return words;
    }

    /** Moves all but the spaces of ASCII to where no other space is, or back. */
    private static String shifted(String text, boolean away) {
        StringBuilder out = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            out.append((char) (away && !BytesMethods.isSpace(c) ? c + 0xE000 : !away && c >= 0xE000 ? c - 0xE000 : c));
        }
        return out.toString();
    }

    private static Object lines(Run run, @Nullable Object[] a) {
        String text = BytesMethods.latin(a);
        boolean keep = Python.truth(SplitMethods.flag(a[1]));
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int next = Math.min(text.length(), text.startsWith("\r\n", end) ? end + 2 : end + 1);
            lines.add(text.substring(start, keep ? next : end));
            start = next;
        }
        run.collection(lines.size());
        return BytesMethods.all(lines);
    }

    private static Object partition(@Nullable Object[] a, boolean last) {
        String text = BytesMethods.latin(a);
        String separator = BytesMethods.octets(a[1]);
        if (separator.isEmpty()) {
            throw EvaluationException.value("empty separator");
        }
        int at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
        if (at < 0) {
            return last ? BytesMethods.tuple("", "", text) : BytesMethods.tuple(text, "", "");
        }
        return BytesMethods.tuple(text.substring(0, at), separator, text.substring(at + separator.length()));
    }

    private static Object join(Run run, @Nullable Object[] a) {
        List<String> parts = new ArrayList<>();
        long length = 0;
        for (Object part : Iteration.list(run, a[1])) {
            parts.add(BytesMethods.octets(part));
            length +=
                    parts.get(parts.size() - 1).length() + BytesMethods.latin(a).length();
        }
        run.text(length);
        return Bytes.ofLatin(String.join(BytesMethods.latin(a), parts));
    }

    private static Object replace(Run run, @Nullable Object[] a) {
        Long count = Numbers.small(a[3]);
        if (count == null) {
            throw EvaluationException.type("'" + Types.name(a[3]) + "' object cannot be interpreted as an integer");
        }
        return Bytes.ofLatin(TextMethods.replace(
                run,
                BytesMethods.latin(a),
                BytesMethods.octets(a[1]),
                BytesMethods.octets(a[2]),
                count < 0 ? Long.MAX_VALUE : count));
    }

    private static Bytes removed(@Nullable Object[] a, boolean prefix) {
        String text = BytesMethods.latin(a);
        String part = BytesMethods.octets(a[1]);
        boolean there = !part.isEmpty() && (prefix ? text.startsWith(part) : text.endsWith(part));
        int from = there && prefix ? part.length() : 0;
        int to = there && !prefix ? text.length() - part.length() : text.length();
        return Bytes.ofLatin(text.substring(from, to));
    }

    private static Bytes table(@Nullable Object from, @Nullable Object to) {
        String source = BytesMethods.octets(from);
        String target = BytesMethods.octets(to);
        if (source.length() != target.length()) {
            throw EvaluationException.value("maketrans arguments must have same length");
        }
        StringBuilder table = new StringBuilder();
        for (int c = 0; c < 256; c++) {
            table.append((char) c);
        }
        for (int i = 0; i < source.length(); i++) {
            table.setCharAt(source.charAt(i), target.charAt(i));
        }
        return Bytes.ofLatin(table.toString());
    }

    private static Object translate(Run run, @Nullable Object[] a) {
        String table = a[1] == null ? null : BytesMethods.octets(a[1]);
        String delete = BytesMethods.octets(a[2]);
        if (table != null && table.length() != 256) {
            throw EvaluationException.value("translation table must be 256 characters long");
        }
        StringBuilder out = new StringBuilder();
        for (char c : BytesMethods.latin(a).toCharArray()) {
            if (delete.indexOf(c) < 0) {
                out.append(table == null ? c : table.charAt(c));
            }
        }
        run.text(out.length());
        return Bytes.ofLatin(out.toString());
    }
}
