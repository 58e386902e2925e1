package dev.weir.expressions.value;

import dev.weir.expressions.number.Numbers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hash that values share when they are equal in Python. */
final class Hashing {

    private Hashing() {}

    /** The hash of a value, or a TypeError for one that can change. */
    static int of(@Nullable Object value) {
        return of(value, 0);
    }

    private static int of(@Nullable Object value, int depth) {
        if (value instanceof String) {
            return value.hashCode();
        } else if (value == null) {
            return 0;
        } else if (Numbers.isNumber(value)) {
            return Numbers.hash(value);
        } else if (value instanceof Tuple tuple) {
            if (depth > Limits.DEFAULT.depth() && depth > Run.currentLimits().depth()) {
                throw EvaluationException.limit(
                        "nested values", Run.currentLimits().depth());
            }
            Run.inner(1);
            int hash = 1;
            for (Object element : tuple.values()) {
                hash = 31 * hash + of(Incoming.value(element), depth + 1);
            }
            return hash;
        } else if (value instanceof List<?> || Types.isDict(value) || value instanceof PySet) {
            throw EvaluationException.type("unhashable type: '" + Types.name(value) + "'");
        } else if (value instanceof Map<?, ?> map) {
            if (!(value instanceof Attributes object && object.hasAttribute("cursor_slice"))) {
                throw EvaluationException.type("unhashable type: 'Record'");
            }
            return map.keySet().hashCode();
        } else if (value instanceof PythonObject object) {
            return object.hash();
        }
        return value instanceof Undefined ? 1 : value.hashCode();
    }
}
