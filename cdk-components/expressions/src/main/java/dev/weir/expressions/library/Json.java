package dev.weir.expressions.library;

import dev.weir.expressions.number.FloatText;
import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.text.Quoted;
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

    private final Run run;
    private final boolean sortKeys;
    private final @Nullable String indent;
    private final StringBuilder out = new StringBuilder();

    private Json(Run run, boolean sortKeys, @Nullable String indent) {
        this.run = run;
        this.sortKeys = sortKeys;
        this.indent = indent;
    }

    /** The JSON text of a value; a TypeError for a value that has none. */
    static String text(Run run, @Nullable Object value, boolean sortKeys, @Nullable String indent) {
        Json json = new Json(run, sortKeys, indent);
        json.write(value, 0);
        return json.out.toString();
    }

    private void write(@Nullable Object given, int depth) {
        Object value = Incoming.value(given);
        run.step();
        if (depth > run.limits().depth()) {
            throw EvaluationException.limit("nested values", run.limits().depth());
        } else if (out.length() > run.limits().textLength()) {
            run.text(out.length());
        } else if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            run.text(text.length());
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
        if (sortKeys && keys.stream().allMatch(String.class::isInstance)) {
            keys.sort((a, b) -> CodePoints.compare(
                    (String) java.util.Objects.requireNonNull(a), (String) java.util.Objects.requireNonNull(b)));
        } else if (sortKeys) {
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
            run.text(out.length() + (long) indent.length() * depth);
            out.append(first ? "\n" : ",\n").append(indent.repeat(depth));
        } else if (!first) {
            out.append(", ");
        }
    }

    private void close(boolean empty, char bracket, int depth) {
        if (indent != null && !empty) {
            out.append('\n').append(indent.repeat(depth));
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
            } else if (c >= 0x20 && c < 0x7F) {
                out.append(c);
            } else {
                Quoted.hex(out.append("\\u"), c, 4);
            }
        }
        out.append('"');
    }
}
