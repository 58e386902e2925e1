package dev.weir.expressions.value;

import dev.weir.expressions.number.Numbers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code ==}. */
final class Equality {

    private Equality() {}

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        return equal(Incoming.value(left), Incoming.value(right), 0);
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right, int depth) {
        if (left == right) {
            return !Numbers.isNan(left);
        } else if (left == null || right == null) {
            return false;
        } else if (left instanceof String text) {
            Run.scanned(text);
            return text.equals(right);
        } else if (Numbers.isNumber(left)) {
            return Numbers.isNumber(right) && Numbers.equal(left, right);
        } else if (left instanceof Undefined) {
            return right instanceof Undefined;
        } else if (left instanceof PythonObject object) {
            return object.equalTo(right);
        } else if (depth > Limits.DEFAULT.depth() && depth > Run.currentLimits().depth()) {
            throw EvaluationException.limit("nested values", Run.currentLimits().depth());
        }
        Run.inner(1);
        return containers(left, right, depth + 1);
    }

    private static boolean containers(Object left, Object right, int depth) {
        if (left instanceof List<?> a) {
            return right instanceof List<?> b && sequences(a, b, depth);
        } else if (left instanceof Map<?, ?> a) {
            return right instanceof Map<?, ?> b && mappings(a, b, depth);
        } else if (left instanceof Tuple a) {
            return right instanceof Tuple b && sequences(a.values(), b.values(), depth);
        } else if (left instanceof PySet a) {
            SetLike b = SetLike.of(right);
            return b != null && a.size() == b.size() && a.isWithin(b);
        }
        return left.equals(right);
    }

    private static boolean sequences(List<?> left, List<?> right, int depth) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<?> others = right.iterator();
        for (Object element : left) {
            if (!equal(Incoming.value(element), Incoming.value(others.next()), depth)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mappings(Map<?, ?> left, Map<?, ?> right, int depth) {
        boolean comparable = Types.isDict(left) == Types.isDict(right) || isSlice(left) || isSlice(right);
        if (left.size() != right.size() || !comparable) {
            return false;
        }
        for (Map.Entry<?, ?> entry : left.entrySet()) {
            Object other = Dicts.get(right, entry.getKey());
            if (other == Undefined.ABSENT || !equal(Incoming.value(entry.getValue()), other, depth)) {
                return false;
            }
        }
        return true;
    }

    /** A slice equals a dict with its items; a record equals records only. */
    private static boolean isSlice(Map<?, ?> mapping) {
        return mapping instanceof Attributes object && object.hasAttribute("cursor_slice");
    }
}
