package dev.weir.expressions.library;

import dev.weir.expressions.number.FloatText;
import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.text.Quoted;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code json.dumps}: ASCII only, {@code ", "} and {@code ": "} between parts. */
final class Json {

    private static final int ESCAPE = 6;

    private final Run run;
    private final boolean forHtml;
    private final @Nullable String indent;
    private final Draft out;

    private Json(Run run, boolean forHtml, @Nullable String indent) {
        this.run = run;
        this.forHtml = forHtml;
        this.indent = indent;
        this.out = new Draft(run);
    }

    /** The JSON text of a value; a TypeError for a value that has none. */
    static String text(Run run, @Nullable Object value) {
        return new Json(run, false, null).written(value);
    }

    /** The same with sorted keys and with escapes for what has a meaning in HTML. */
    static String html(Run run, @Nullable Object value, @Nullable String indent) {
        String escaped = indent == null ? null : escaped(run, indent);
        return new Json(run, true, escaped).written(value);
    }

    private static String escaped(Run run, String indent) {
        Draft out = new Draft(run);
        for (int i = 0; i < indent.length(); i++) {
            char c = indent.charAt(i);
            if (hasMeaning(c)) {
                Quoted.hex(out.space(ESCAPE).append("\\u"), c, 4);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean hasMeaning(char c) {
        return c == '<' || c == '>' || c == '&' || c == '\'';
    }

    private String written(@Nullable Object value) {
        write(value, 0);
        return out.toString();
    }

    private void write(@Nullable Object given, int depth) {
        Object value = Incoming.value(given);
        run.step();
        if (depth > run.limits().depth()) {
            throw EvaluationException.limit("nested values", run.limits().depth());
        } else if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            quote(text);
        } else if (Numbers.isNumber(value)) {
            out.append(number(value));
        } else if (value instanceof List<?> list) {
            array(list, depth);
        } else if (value instanceof Tuple tuple) {
            array(tuple.values(), depth);
        } else if (value instanceof PythonObject object && object.asTuple() != null) {
            array(java.util.Objects.requireNonNull(object.asTuple()).values(), depth);
        } else if (value instanceof Map<?, ?> map && Types.isDict(value)) {
            object(map, depth);
        } else {
            throw EvaluationException.type("Object of type " + Types.name(value) + " is not JSON serializable");
        }
    }

    private static String number(Object value) {
        if (value instanceof Double real) {
            if (real.isNaN()) {
                return "NaN";
            } else if (real.isInfinite()) {
                return real > 0 ? "Infinity" : "-Infinity";
            }
            return FloatText.of(real);
        }
        return value.toString();
    }

    private void array(List<?> list, int depth) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            separate(i == 0, depth + 1);
            write(list.get(i), depth + 1);
        }
        close(list.isEmpty(), ']', depth);
    }

    private void object(Map<?, ?> map, int depth) {
        out.append('{');
        boolean first = true;
        for (Object key : keys(map)) {
            separate(first, depth + 1);
            first = false;
            quote(key(key));
            out.append(": ");
            write(map.get(key), depth + 1);
        }
        close(map.isEmpty(), '}', depth);
    }

    private List<@Nullable Object> keys(Map<?, ?> map) {
        List<@Nullable Object> keys = new ArrayList<>(map.keySet());
        if (forHtml && keys.stream().allMatch(String.class::isInstance)) {
            keys.sort((a, b) -> CodePoints.compare(
                    (String) java.util.Objects.requireNonNull(a), (String) java.util.Objects.requireNonNull(b)));
        } else if (forHtml) {
            Sorting.sort(run, keys, key -> key, false);
        }
        return keys;
    }

    private static String key(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        } else if (key == null) {
            return "null";
        } else if (Numbers.isNumber(key)) {
            return number(key);
        }
        throw EvaluationException.type("keys must be str, int, float, bool or None, not " + Types.name(key));
    }

    private void separate(boolean first, int depth) {
        if (indent != null) {
            out.append(first ? "\n" : ",\n").append(indent, depth);
        } else if (!first) {
            out.append(", ");
        }
    }

    private void close(boolean empty, char bracket, int depth) {
        if (indent != null && !empty) {
            out.append('\n').append(indent, depth);
        }
        out.append(bracket);
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int simple = "\"\\\n\r\t\b\f".indexOf(c);
            if (simple >= 0) {
                out.append('\\').append("\"\\nrtbf".charAt(simple));
            } else if (c >= 0x20 && c < 0x7F && !(forHtml && hasMeaning(c))) {
                out.append(c);
            } else {
                Quoted.hex(out.space(ESCAPE).append("\\u"), c, 4);
            }
        }
        out.append('"');
    }
}
