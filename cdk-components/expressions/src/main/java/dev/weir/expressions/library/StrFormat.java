package dev.weir.expressions.library;

import dev.weir.expressions.operation.FormatText;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Undefined;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code str.format}: fields in braces, whose attributes and items pass the same doors as those of expressions. */
final class StrFormat {

    private static final int DEEPEST = 2;

    private final Run run;
    private final List<@Nullable Object> positional;
    private final Map<?, ?> named;
    private int automatic;
    private boolean manual;

    private StrFormat(Run run, List<@Nullable Object> positional, Map<?, ?> named) {
        this.run = run;
        this.positional = positional;
        this.named = named;
    }

    static String format(Run run, String format, List<@Nullable Object> positional, @Nullable Object named) {
        if (!(named instanceof Map<?, ?> map)) {
            throw EvaluationException.type("format_map() needs a mapping");
        }
        return new StrFormat(run, positional, map).expand(format, DEEPEST);
    }

    private String expand(String format, int depth) {
        if (depth < 0) {
            throw EvaluationException.value("Max string recursion exceeded");
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at++);
            boolean doubled = at < format.length() && format.charAt(at) == c;
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (doubled) {
                out.append(c);
                at++;
            } else if (c == '}') {
                throw EvaluationException.value("Single '}' encountered in format string");
            } else {
                int end = fieldEnd(format, at);
                out.append(field(format.substring(at, end), depth));
                at = end + 1;
            }
            if (out.length() > run.limits().textLength()) {
                run.text(out.length());
            }
        }
        run.text(out.length());
        return out.toString();
    }

    private static int fieldEnd(String format, int start) {
        int open = 1;
        for (int i = start; i < format.length(); i++) {
            open += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw EvaluationException.value("expected '}' before end of string");
    }

    private String field(String field, int depth) {
        int colon = field.indexOf(':');
        String reference = colon < 0 ? field : field.substring(0, colon);
        int mark = reference.indexOf('!');
        Object value = value(mark < 0 ? reference : reference.substring(0, mark));
        String spec = colon < 0 ? "" : expand(field.substring(colon + 1), depth - 1);
        if (mark < 0) {
            return FormatText.format(run, value, spec);
        }
        String conversion = reference.substring(mark + 1);
        String text = switch (conversion) {
            case "r" -> Python.repr(value);
            case "a" -> Python.ascii(value);
            case "s" -> Python.text(value);
            default -> throw EvaluationException.value("Unknown conversion specifier '" + conversion + "'");
        };
        return FormatText.format(run, text, spec);
    }

    private @Nullable Object value(String reference) {
        boolean numbered = !reference.isEmpty() && reference.chars().allMatch(c -> c >= '0' && c <= '9');
        manual |= numbered;
        if (manual && (reference.isEmpty() || automatic > 0) && (numbered || reference.isEmpty())) {
            throw EvaluationException.value(
                    "cannot switch between automatic field numbering and manual field specification");
        }
        int end = 0;
        while (end < reference.length() && reference.charAt(end) != '.' && reference.charAt(end) != '[') {
            end++;
        }
        Object value = first(reference.substring(0, end));
        while (end < reference.length()) {
            boolean item = reference.charAt(end) == '[';
            int start = end + 1;
            int next = start;
            while (next < reference.length()
                    && (item ? reference.charAt(next) != ']' : ".[".indexOf(reference.charAt(next)) < 0)) {
                next++;
            }
            String name = reference.substring(start, next);
            boolean index = item && !name.isEmpty() && name.chars().allMatch(Character::isDigit) && name.length() < 10;
            value = item
                    ? Access.item(value, index ? (Object) Long.parseLong(name) : name)
                    : Access.attribute(value, name);
            end = item ? next + 1 : next;
        }
        return value;
    }

    private @Nullable Object first(String name) {
        if (name.isEmpty() || name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int index = name.isEmpty() ? automatic++ : name.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(name);
            if (index >= positional.size()) {
                throw new EvaluationException(
                        "IndexError", "Replacement index " + index + " out of range for positional args tuple");
            }
            return positional.get(index);
        }
        Object value = dev.weir.expressions.value.Dicts.get(named, name);
        if (value == Undefined.ABSENT) {
            throw new EvaluationException("KeyError", Python.repr(name));
        }
        return value;
    }
}
