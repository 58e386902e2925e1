package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.Case;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.text.Quoted;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of texts. */
final class TextMethods {

    private static final Signature SELF = Signature.of("self");

    static final Routines ALL = new Routines().addAll(SplitMethods.ALL).addAll(PadMethods.ALL);

    static {
        changing("lower", Case::lower);
        changing("casefold", Case::fold);
        changing("upper", Case::upper);
        changing("title", Case::title);
        changing("capitalize", Case::capitalize);
        changing("swapcase", Case::swap);
        asking("islower", Case::isLower);
        asking("isupper", Case::isUpper);
        asking("istitle", Case::isTitle);
        asking("isascii", text -> text.chars().allMatch(c -> c < 0x80));
        asking("isidentifier", TextMethods::isIdentifier);
        asking("isprintable", text -> text.codePoints().allMatch(Quoted::isPrintable));
        consisting("isspace", CodePoints::isSpace);
        consisting("isdigit", Case::isDigit);
        consisting("isdecimal", Case::isDecimal);
        consisting("isnumeric", Case::isNumeric);
        consisting("isalpha", Case::isAlpha);
        consisting("isalnum", Case::isAlphanumeric);
        ALL.add("startswith", ends("prefix"), (run, a) -> ends("startswith", a, (text, part) -> text.startsWith(part)))
                .add("endswith", ends("suffix"), (run, a) -> ends("endswith", a, (text, part) -> text.endsWith(part)))
                .add(
                        "removeprefix",
                        Signature.of("self", "prefix").positionalOnly(),
                        (run, a) -> removePrefix(text(a), text(a[1])))
                .add(
                        "removesuffix",
                        Signature.of("self", "suffix").positionalOnly(),
                        (run, a) -> removeSuffix(text(a), text(a[1])))
                .add(
                        "replace",
                        Signature.of("self", "old", "new").positionalOnly().optional("count", -1L),
                        TextMethods::replace)
                .add("join", Signature.of("self", "parts").positionalOnly(), (run, a) -> join(run, text(a), a[1]))
                .add("find", range("sub"), (run, a) -> Search.in(a).first())
                .add("rfind", range("sub"), (run, a) -> Search.in(a).last())
                .add(
                        "index",
                        range("sub"),
                        (run, a) -> Search.in(a).found(Search.in(a).first()))
                .add(
                        "rindex",
                        range("sub"),
                        (run, a) -> Search.in(a).found(Search.in(a).last()))
                .add("count", range("sub"), (run, a) -> Search.in(a).count())
                .add("encode", SELF.optional("encoding", "utf-8").optional("errors", "strict"), TextMethods::encode)
                .add(
                        "format",
                        SELF.withRest().withMore(),
                        (run, a) -> StrFormat.format(
                                run,
                                text(a),
                                ((Tuple) Objects.requireNonNull(a[1])).values(),
                                Objects.requireNonNull(a[2])))
                .add(
                        "format_map",
                        Signature.of("self", "mapping").positionalOnly(),
                        (run, a) -> StrFormat.format(run, text(a), List.of(), a[1]))
                .add(
                        "translate",
                        Signature.of("self", "table").positionalOnly(),
                        (run, a) -> Translation.translate(run, text(a), a[1]))
                .add(
                        "maketrans",
                        Signature.of("self", "x")
                                .positionalOnly()
                                .optional("y", Undefined.ABSENT)
                                .optional("z", Undefined.ABSENT),
                        (run, a) -> Translation.table(a[1], a[2], a[3]));
    }

    private TextMethods() {}

    private static void changing(String name, UnaryOperator<String> change) {
        ALL.add(name, SELF, (run, a) -> {
            run.text(Case.longest(text(a)));
            return change.apply(text(a));
        });
    }

    private static void asking(String name, Predicate<String> question) {
        ALL.add(name, SELF, (run, a) -> question.test(text(a)));
    }

    private static void consisting(String name, IntPredicate kind) {
        ALL.add(name, SELF, (run, a) -> Case.all(text(a), kind));
    }

    static Signature range(String part) {
        return Signature.of("self", part)
                .positionalOnly()
                .optional("start", null)
                .optional("end", null);
    }

    private static Signature ends(String part) {
        return range(part);
    }

    static String text(@Nullable Object[] values) {
        String text = (String) Objects.requireNonNull(values[0]);
        Run.scanned(text);
        return text;
    }

    static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw EvaluationException.type("must be str, not " + Types.name(value));
    }

    private static boolean isIdentifier(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == '_' || Character.isUnicodeIdentifierStart(text.codePointAt(0)))
                && text.codePoints().allMatch(Character::isUnicodeIdentifierPart);
    }

    private static boolean ends(String method, @Nullable Object[] a, BiPredicate<String, String> test) {
        String text = Search.part(text(a), a[2], a[3]);
        List<?> options = a[1] instanceof Tuple tuple ? tuple.values() : java.util.Collections.singletonList(a[1]);
        for (Object option : options) {
            if (!(option instanceof String part)) {
                throw EvaluationException.type(
                        method + " first arg must be str or a tuple of str, not " + Types.name(option));
            } else if (text != null && test.test(text, part)) {
                return true;
            }
        }
        return false;
    }

    private static String removePrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String removeSuffix(String text, String suffix) {
        return !suffix.isEmpty() && text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static String replace(Run run, @Nullable Object[] a) {
        Long count = Numbers.small(a[3]);
        if (count == null) {
            throw EvaluationException.type("'" + Types.name(a[3]) + "' object cannot be interpreted as an integer");
        }
        return replace(run, text(a), text(a[1]), text(a[2]), count < 0 ? Long.MAX_VALUE : count);
    }

    /** Replaces the first occurrences; an empty part occurs around every character. */
    static String replace(Run run, String text, String old, String with, long count) {
        long occurrences = occurrences(run, text, old, count);
        long length = text.length() + occurrences * (with.length() - old.length());
        run.text(length);
        StringBuilder out = new StringBuilder((int) length);
        int at = 0;
        long left = count;
        while (left > 0) {
            int next = text.indexOf(old, at);
            if (next < 0 || next > text.length()) {
                break;
            }
            out.append(text, at, next).append(with);
            left--;
            at = next + old.length();
            if (old.isEmpty()) {
                if (at == text.length()) {
                    return out.toString();
                }
                int end = at + Character.charCount(text.codePointAt(at));
                out.append(text, at, end);
                at = end;
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private static long occurrences(Run run, String text, String old, long most) {
        if (old.isEmpty()) {
            return Math.min(most, text.codePointCount(0, text.length()) + 1L);
        }
        long count = 0;
        for (int at = text.indexOf(old); at >= 0 && count < most; at = text.indexOf(old, at + old.length())) {
            run.step();
            count++;
        }
        return count;
    }

    private static String join(Run run, String separator, @Nullable Object parts) {
        List<@Nullable Object> list = Iteration.list(run, parts);
        long length = Math.max(0, list.size() - 1L) * separator.length();
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String text)) {
                throw EvaluationException.type(
                        "sequence item " + i + ": expected str instance, " + Types.name(list.get(i)) + " found");
            }
            length += text.length();
        }
        Draft out = new Draft(run, length);
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : separator).append((String) Objects.requireNonNull(list.get(i)));
        }
        return out.toString();
    }

    private static Object encode(Run run, @Nullable Object[] a) {
        return new Bytes(Charsets.encode(run, text(a), a[1], a[2]));
    }

    /** A part of a text searched for another. */
    record Search(@Nullable String within, String part, int offset) {

        static Search in(@Nullable Object[] a) {
            String text = text(a);
            long[] bounds = bounds(text, a[2], a[3]);
            return new Search(part(text, a[2], a[3]), text(a[1]), (int) bounds[0]);
        }

        static @Nullable String part(String text, @Nullable Object from, @Nullable Object to) {
            if (from == null && to == null) {
                return text;
            }
            long[] bounds = bounds(text, from, to);
            return bounds[0] > bounds[1] ? null : CodePoints.slice(text, (int) bounds[0], (int) bounds[1]);
        }

        private static long[] bounds(String text, @Nullable Object from, @Nullable Object to) {
            int length = CodePoints.length(text);
            long start = from == null ? 0 : bound(from, length);
            long end = to == null ? length : Math.min(length, bound(to, length));
            return new long[] {start, end};
        }

        private static long bound(Object value, int length) {
            Long index = Numbers.small(value);
            if (index == null) {
                throw EvaluationException.type("slice indices must be integers or None or have an __index__ method");
            }
            return Math.max(0, index < 0 ? index + length : index);
        }

        Object first() {
            return within == null ? -1L : position(within.indexOf(part));
        }

        Object last() {
            return within == null ? -1L : position(within.lastIndexOf(part));
        }

        private Object position(int at) {
            return at < 0 || within == null ? -1L : (long) CodePoints.indexOf(within, at) + offset;
        }

        Object found(Object position) {
            if (position.equals(-1L)) {
                throw EvaluationException.value("substring not found");
            }
            return position;
        }

        Object count() {
            if (within == null) {
                return 0L;
            } else if (part.isEmpty()) {
                return CodePoints.length(within) + 1L;
            }
            long count = 0;
            for (int at = within.indexOf(part); at >= 0; at = within.indexOf(part, at + part.length())) {
                count++;
            }
            return count;
        }
    }
}
