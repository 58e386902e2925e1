package dev.weir.expressions.library;

import dev.weir.expressions.operation.FormatText;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code str.format}: fields in braces, whose attributes and items pass the same doors as those of expressions. */
final class StrFormat {

    private static final int DEEPEST = 2;

    private final Run run;
    private final List<@Nullable Object> positional;
    private final @Nullable Object named;
    private final Escape escape;
    private int automatic;
    private boolean manual;

    private StrFormat(Run run, List<@Nullable Object> positional, @Nullable Object named, Escape escape) {
        this.run = run;
        this.positional = positional;
        this.named = named;
        this.escape = escape;
    }

    static String format(Run run, String format, List<@Nullable Object> positional, @Nullable Object named) {
        return format(run, format, positional, named, (value, text) -> text);
    }

    /** The same for a format whose fields pass an escape. */
    static String format(
            Run run, String format, List<@Nullable Object> positional, @Nullable Object named, Escape escape) {
        return new StrFormat(run, positional, named, escape).expand(format, DEEPEST);
    }

    /** What becomes of the text of a value before it stands in the result. */
    @FunctionalInterface
    interface Escape {

        String of(@Nullable Object value, String text);
    }

    private String expand(String format, int depth) {
        if (depth < 0) {
            throw EvaluationException.value("Max string recursion exceeded");
        }
        Draft out = new Draft(run);
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            boolean doubled = at < format.length() && format.charAt(at) == c;
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (doubled) {
                out.append(c);
                at++;
            } else if (c == '}' || at == format.length()) {
                throw EvaluationException.value("Single '" + c + "' encountered in format string");
            } else {
                Field field = Field.read(format, at);
                out.append(text(field, depth));
                at = field.end();
            }
        }
        return out.toString();
    }

    private String text(Field field, int depth) {
        Object value = value(field.reference());
        if (field.conversion() != 0) {
            value = switch (field.conversion()) {
                case 'r' -> Python.repr(value);
                case 'a' -> Python.ascii(value);
                case 's' -> Python.text(value);
                default -> throw EvaluationException.value("Unknown conversion specifier '" + field.conversion() + "'");
            };
        }
        return escape.of(value, FormatText.format(run, value, expand(field.spec(), depth - 1)));
    }

    private @Nullable Object value(String given) {
        String reference = given;
        if (reference.isEmpty()) {
            switching(manual);
            reference = Integer.toString(automatic++);
        } else if (isNumber(reference)) {
            switching(automatic > 0);
            manual = true;
        }
        int end = 0;
        while (end < reference.length() && reference.charAt(end) != '.' && reference.charAt(end) != '[') {
            end++;
        }
        Object value = first(reference.substring(0, end));
        while (end < reference.length()) {
            boolean item = reference.charAt(end) == '[';
            if (!item && reference.charAt(end) != '.') {
                throw EvaluationException.value("Only '.' or '[' may follow ']' in format field specifier");
            }
            int next = end + 1;
            while (next < reference.length()
                    && (item ? reference.charAt(next) != ']' : ".[".indexOf(reference.charAt(next)) < 0)) {
                next++;
            }
            if (item && next == reference.length()) {
                throw EvaluationException.value("Missing ']' in format string");
            }
            value = member(value, item, reference.substring(end + 1, next));
            end = item ? next + 1 : next;
        }
        return value;
    }

    private static void switching(boolean otherKind) {
        if (otherKind) {
            throw EvaluationException.value(
                    "cannot switch between automatic field numbering and manual field specification");
        }
    }

    private static @Nullable Object member(@Nullable Object owner, boolean item, String name) {
        if (name.isEmpty()) {
            throw EvaluationException.value("Empty attribute in format string");
        } else if (!item) {
            return Access.attribute(owner, name);
        }
        return Access.item(owner, isNumber(name) && name.length() < 10 ? (Object) Long.parseLong(name) : name);
    }

    private static boolean isNumber(String text) {
        return text.codePoints().allMatch(Character::isDigit);
    }

    private @Nullable Object first(String name) {
        if (!name.isEmpty() && isNumber(name)) {
            int index = name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
            if (index >= positional.size()) {
                throw new EvaluationException(
                        "IndexError", "Replacement index " + index + " out of range for positional args tuple");
            }
            return positional.get(index);
        }
        if (!(named instanceof Map<?, ?> map)) {
            throw EvaluationException.type("'" + Types.name(named) + "' object has no item '" + name + "'");
        }
        Object value = dev.weir.expressions.value.Dicts.get(map, name);
        if (value == Undefined.ABSENT) {
            throw new EvaluationException("KeyError", Python.repr(name));
        }
        return value;
    }

    /** One field in braces. */
    private record Field(String reference, char conversion, String spec, int end) {

        static Field read(String format, int start) {
            int at = start;
            while (at < format.length() && ":!}".indexOf(format.charAt(at)) < 0) {
                if (format.charAt(at) == '{') {
                    throw EvaluationException.value("unexpected '{' in field name");
                } else if (format.charAt(at) == '[') {
                    int close = format.indexOf(']', at);
                    at = close < 0 ? format.length() : close;
                } else {
                    at++;
                }
                at += at < format.length() && format.charAt(at) == ']' ? 1 : 0;
            }
            if (at >= format.length()) {
                throw EvaluationException.value("expected '}' before end of string");
            }
            String reference = format.substring(start, at);
            return switch (format.charAt(at)) {
                case '!' -> converted(reference, format, at + 1);
                case ':' -> laidOut(reference, (char) 0, format, at + 1);
                default -> new Field(reference, (char) 0, "", at + 1);
            };
        }

        private static Field converted(String reference, String format, int at) {
            if (at >= format.length()) {
                throw EvaluationException.value("end of string while looking for conversion specifier");
            }
            char conversion = format.charAt(at);
            char next = at + 1 < format.length() ? format.charAt(at + 1) : ':';
            if (next == '}') {
                return new Field(reference, conversion, "", at + 2);
            } else if (next != ':') {
                throw EvaluationException.value("expected ':' after conversion specifier");
            }
            return laidOut(reference, conversion, format, at + 2);
        }

        private static Field laidOut(String reference, char conversion, String format, int start) {
            int open = 1;
            for (int i = start; i < format.length(); i++) {
                open += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
                if (open == 0) {
                    return new Field(reference, conversion, format.substring(start, i), i + 1);
                }
            }
            throw EvaluationException.value("unmatched '{' in format spec");
        }
    }
}
