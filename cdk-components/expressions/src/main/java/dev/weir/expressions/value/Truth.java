package dev.weir.expressions.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's truth of values. */
final class Truth {

    private Truth() {}

    static boolean of(@Nullable Object value) {
        if (value == null || value instanceof Undefined) {
            return false;
        } else if (value instanceof Boolean bool) {
            return bool;
        } else if (value instanceof String text) {
            return !text.isEmpty();
        } else if (value instanceof Number number) {
            return !isZero(number);
        } else if (value instanceof List<?> list) {
            return !list.isEmpty();
        } else if (value instanceof Map<?, ?> map) {
            return !map.isEmpty() || (value instanceof Attributes object && object.trueWhenEmpty());
        } else if (value instanceof Tuple tuple) {
            return !tuple.values().isEmpty();
        } else if (value instanceof PySet set) {
            return set.size() > 0;
        } else if (value instanceof Bytes bytes) {
            return bytes.size() > 0;
        }
        return !(value instanceof PythonObject object) || object.truth();
    }

    private static boolean isZero(Number value) {
        return value instanceof Long number ? number == 0 : value.doubleValue() == 0;
    }
}
