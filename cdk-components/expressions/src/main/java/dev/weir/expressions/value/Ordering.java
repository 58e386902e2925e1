package dev.weir.expressions.value;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.CodePoints;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code < <= > >=}. */
public final class Ordering {

    private Ordering() {}

    /** Whether {@code left comparison right}; a TypeError for values without an order. */
    public static boolean test(Comparison comparison, @Nullable Object left, @Nullable Object right) {
        if (comparison == Comparison.EQUAL) {
            return Equality.equal(left, right);
        } else if (comparison == Comparison.NOT_EQUAL) {
            return Numbers.isNan(left) || !Equality.equal(left, right);
        } else if (left instanceof Long a && right instanceof Long b) {
            return comparison.accepts(Long.compare(a, b));
        } else if (left instanceof String a && right instanceof String b) {
            Run.scanned(a);
            return comparison.accepts(CodePoints.compare(a, b));
        } else if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return !Numbers.isNan(left) && !Numbers.isNan(right) && comparison.accepts(Numbers.compare(left, right));
        } else if (left instanceof List<?> a && right instanceof List<?> b) {
            return sequences(comparison, a, b);
        } else if (left instanceof Tuple a && right instanceof Tuple b) {
            return sequences(comparison, a.values(), b.values());
        } else if (left instanceof Bytes a && right instanceof Bytes b) {
            return comparison.accepts(Arrays.compareUnsigned(a.toArray(), b.toArray()));
        }
        return objects(comparison, left, right);
    }

    /** Whether left comes before right. */
    public static boolean less(@Nullable Object left, @Nullable Object right) {
        return test(Comparison.LESS, left, right);
    }

    private static boolean sequences(Comparison comparison, List<?> left, List<?> right) {
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            Object a = Incoming.value(left.get(i));
            Object b = Incoming.value(right.get(i));
            if (!Equality.equal(a, b)) {
                return test(comparison, a, b);
            }
        }
        return comparison.accepts(Integer.compare(left.size(), right.size()));
    }

    private static boolean sets(Comparison comparison, SetLike left, SetLike right) {
        return switch (comparison) {
            case LESS -> left.size() < right.size() && left.isWithin(right);
            case LESS_OR_EQUAL -> left.isWithin(right);
            case GREATER -> left.size() > right.size() && right.isWithin(left);
            default -> right.isWithin(left);
        };
    }

    private static boolean objects(Comparison comparison, @Nullable Object left, @Nullable Object right) {
        if (left instanceof PythonObject object) {
            Integer order = object.order(right);
            if (order != null) {
                return comparison.accepts(order);
            }
        }
        SetLike a = SetLike.of(left);
        SetLike b = SetLike.of(right);
        if (a != null && b != null) {
            return sets(comparison, a, b);
        } else if (left instanceof Undefined undefined) {
            throw undefined.error();
        } else if (right instanceof Undefined undefined) {
            throw undefined.error();
        }
        throw EvaluationException.type("'" + comparison.sign() + "' not supported between instances of '"
                + Types.name(left) + "' and '" + Types.name(right) + "'");
    }
}
