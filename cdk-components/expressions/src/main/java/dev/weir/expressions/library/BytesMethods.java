package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.Quoted;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The methods of bytes, which know letters and spaces of ASCII only. They work on texts of one character for each octet. */
final class BytesMethods {

    private static final Signature SELF = Signature.of("self");

    static final Routines ALL = new Routines().addAll(BytesParts.ALL);

    static {
        changing("upper", text -> mapped(text, c -> isLower(c) ? c - 32 : c));
        changing("lower", text -> mapped(text, c -> isUpper(c) ? c + 32 : c));
        changing("swapcase", text -> mapped(text, c -> isLower(c) ? c - 32 : isUpper(c) ? c + 32 : c));
        changing("title", text -> titled(text, false));
        changing("capitalize", text -> titled(text, true));
        asking("isalnum", c -> isLetter(c) || isDigit(c));
        asking("isalpha", BytesMethods::isLetter);
        asking("isdigit", BytesMethods::isDigit);
        asking("isspace", BytesMethods::isSpace);
        ALL.add("isascii", SELF, (run, a) -> latin(a).chars().allMatch(c -> c < 0x80))
                .add("islower", SELF, (run, a) -> hasCase(a, BytesMethods::isLower, BytesMethods::isUpper))
                .add("isupper", SELF, (run, a) -> hasCase(a, BytesMethods::isUpper, BytesMethods::isLower))
                .add("istitle", SELF, (run, a) -> isTitle(latin(a)))
                .add("hex", SELF.optional("sep", null).optional("bytes_per_sep", 1L), BytesMethods::separatedHex)
                .add("fromhex", Signature.of("self", "string").positionalOnly(), (run, a) -> fromHex(run, a[1]))
                .add(
                        "decode",
                        SELF.optional("encoding", "utf-8").optional("errors", "strict"),
                        (run, a) -> Charsets.decode(bytes(a).toArray(), a[1], a[2]));
    }

    private BytesMethods() {}

    private static void changing(String name, UnaryOperator<String> change) {
        ALL.add(name, SELF, (run, a) -> {
            run.text(bytes(a).size());
            return Bytes.ofLatin(change.apply(latin(a)));
        });
    }

    private static void asking(String name, IntPredicate kind) {
        ALL.add(name, SELF, (run, a) -> !latin(a).isEmpty() && latin(a).chars().allMatch(kind));
    }

    private static Bytes bytes(@Nullable Object[] values) {
        return (Bytes) Objects.requireNonNull(values[0]);
    }

    /** The receiver as a text of one character for each octet. */
    static String latin(@Nullable Object[] values) {
        return bytes(values).latin();
    }

    /** An argument that must be bytes, in the same form. */
    static String octets(@Nullable Object value) {
        if (value instanceof Bytes bytes) {
            return bytes.latin();
        }
        throw EvaluationException.type("a bytes-like object is required, not '" + Types.name(value) + "'");
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLetter(int c) {
        return isLower(c) || isUpper(c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static String mapped(String text, java.util.function.IntUnaryOperator change) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().map(change).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static String titled(String text, boolean firstOnly) {
        StringBuilder out = new StringBuilder(text.length());
        boolean start = true;
        for (int c : text.chars().toArray()) {
            out.append((char) (start && isLower(c) ? c - 32 : !start && isUpper(c) ? c + 32 : c));
            start = !firstOnly && !isLetter(c);
        }
        return out.toString();
    }

    private static boolean hasCase(@Nullable Object[] a, IntPredicate wanted, IntPredicate other) {
        return latin(a).chars().anyMatch(wanted) && latin(a).chars().noneMatch(other);
    }

    private static boolean isTitle(String text) {
        boolean start = true;
        boolean any = false;
        for (int c : text.chars().toArray()) {
            if ((isUpper(c) && !start) || (isLower(c) && start)) {
                return false;
            }
            any |= isLetter(c);
            start = !isLetter(c);
        }
        return any;
    }

    static String hex(byte[] octets) {
        StringBuilder out = new StringBuilder(2 * octets.length);
        for (byte octet : octets) {
            Quoted.hex(out, octet & 0xFF, 2);
        }
        return out.toString();
    }

    /** Groups are counted from the right, or from the left where their size is negative. */
    private static Object separatedHex(Run run, @Nullable Object[] a) {
        run.text(3L * bytes(a).size());
        String digits = hex(bytes(a).toArray());
        if (a[1] == null) {
            return digits;
        }
        String separator = a[1] instanceof Bytes given ? given.latin() : TextMethods.text(a[1]);
        Long size = Numbers.small(a[2]);
        if (separator.length() != 1 || separator.charAt(0) >= 0x80) {
            throw EvaluationException.value("sep must be one character of ASCII");
        } else if (size == null) {
            throw EvaluationException.type("'" + Types.name(a[2]) + "' object cannot be interpreted as an integer");
        }
        int count = digits.length() / 2;
        long group = Math.abs(size);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean border = i > 0 && group > 0 && (size > 0 ? count - i : i) % group == 0;
            out.append(border ? separator : "").append(digits, 2 * i, 2 * i + 2);
        }
        return out.toString();
    }

    private static Bytes fromHex(Run run, @Nullable Object value) {
        String text = TextMethods.text(value);
        run.text(text.length());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                continue;
            }
            int high = Character.digit(text.charAt(i), 16);
            int low = ++i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (high < 0 || low < 0) {
                throw EvaluationException.value("non-hexadecimal number found in fromhex() arg at position " + i);
            }
            out.append((char) (16 * high + low));
        }
        return Bytes.ofLatin(out.toString());
    }

    /** The octets of any texts of this form, as a list or tuple of bytes. */
    static List<@Nullable Object> all(List<String> parts) {
        return new java.util.ArrayList<>(parts.stream().map(Bytes::ofLatin).toList());
    }

    static Tuple tuple(String... parts) {
        return Tuple.of(all(List.of(parts)));
    }
}
