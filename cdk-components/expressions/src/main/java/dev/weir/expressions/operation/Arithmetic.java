package dev.weir.expressions.operation;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's arithmetic operators on all types. */
public final class Arithmetic {

    private Arithmetic() {}

    public static @Nullable Object apply(Run run, Operator operator, @Nullable Object left, @Nullable Object right) {
        run.step();
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return numbers(run, operator, left, right);
        } else if (operator == Operator.MODULO && left instanceof String format) {
            return Printf.format(run, format, right);
        } else if (operator == Operator.MODULO && left instanceof Bytes format) {
            return BytesPrintf.format(run, format, right);
        }
        if (tuple(left) != left || tuple(right) != right) {
            return apply(run, operator, tuple(left), tuple(right));
        }
        Object result = objects(operator, left, right);
        if (result == Undefined.ABSENT && operator == Operator.ADD) {
            result = sum(run, left, right);
        } else if (result == Undefined.ABSENT && operator == Operator.MULTIPLY) {
            result = Numbers.isInteger(right) ? repeat(run, left, right) : repeat(run, right, left);
        } else if (operator == Operator.SUBTRACT && left instanceof PySet a && right instanceof PySet b) {
            return new PySet(
                    a.values().stream().filter(value -> !b.contains(value)).toList());
        }
        if (result != Undefined.ABSENT) {
            return result;
        }
        throw unsupported(operator.sign(), left, right);
    }

    private static @Nullable Object tuple(@Nullable Object value) {
        Tuple tuple = value instanceof PythonObject object ? object.asTuple() : null;
        return tuple == null ? value : tuple;
    }

    /** {@code -value} or {@code +value}. */
    public static Object sign(boolean negative, @Nullable Object value) {
        if (value instanceof Double real) {
            return negative ? -real : real;
        } else if (Numbers.isInteger(value)) {
            return Numbers.integer(negative ? Numbers.big(value).negate() : Numbers.big(value));
        } else if (value instanceof Complex complex) {
            return negative ? new Complex(-complex.real(), -complex.imaginary()) : complex;
        } else if (value instanceof Undefined undefined) {
            throw undefined.error();
        } else if (value instanceof PythonObject object
                && (negative || object.typeName().equals("datetime.timedelta"))) {
            Object negated = object.left(Operator.MULTIPLY, negative ? -1L : 1L);
            if (negated != null && negated != Undefined.ABSENT) {
                return negated;
            }
        }
        throw EvaluationException.type(
                "bad operand type for unary " + (negative ? "-" : "+") + ": '" + Types.name(value) + "'");
    }

    private static Object numbers(Run run, Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof Double || right instanceof Double) {
            return Floats.apply(operator, Integers.real(left), Integers.real(right));
        }
        return Integers.apply(run, operator, left, right);
    }

    private static @Nullable Object objects(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left instanceof Undefined undefined) {
            throw undefined.error();
        } else if (right instanceof Undefined undefined) {
            throw undefined.error();
        }
        Object result = left instanceof PythonObject object ? object.left(operator, right) : Undefined.ABSENT;
        return result == Undefined.ABSENT && right instanceof PythonObject object
                ? object.right(operator, left)
                : result;
    }

    private static Object sum(Run run, @Nullable Object left, @Nullable Object right) {
        if (left instanceof String a && right instanceof String b) {
            run.text((long) a.length() + b.length());
            return a.concat(b);
        } else if (left instanceof List<?> a && right instanceof List<?> b) {
            return joined(run, a, b);
        } else if (left instanceof Tuple a && right instanceof Tuple b) {
            return Tuple.of(joined(run, a.values(), b.values()));
        } else if (left instanceof Bytes a && right instanceof Bytes b) {
            run.text((long) a.size() + b.size());
            byte[] all = Arrays.copyOf(a.toArray(), a.size() + b.size());
            System.arraycopy(b.toArray(), 0, all, a.size(), b.size());
            return new Bytes(all);
        }
        return Undefined.ABSENT;
    }

    private static List<@Nullable Object> joined(Run run, List<?> left, List<?> right) {
        run.collection((long) left.size() + right.size());
        List<@Nullable Object> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static Object repeat(Run run, @Nullable Object value, @Nullable Object times) {
        if (!Numbers.isInteger(times)) {
            return Undefined.ABSENT;
        }
        Long small = Numbers.small(times);
        if (small == null && isSequence(value)) {
            throw EvaluationException.overflow("cannot fit 'int' into an index-sized integer");
        }
        long count = Math.max(0, small != null ? small : Numbers.big(times).signum() * (1L << 40));
        if (value instanceof String text) {
            run.text(size(text.length(), count));
            return text.repeat((int) (text.isEmpty() ? 0 : count));
        } else if (value instanceof List<?> list) {
            return repeated(run, list, count);
        } else if (value instanceof Tuple tuple) {
            return Tuple.of(repeated(run, tuple.values(), count));
        } else if (value instanceof Bytes bytes) {
            run.text(size(bytes.size(), count));
            byte[] all = new byte[(int) size(bytes.size(), count)];
            for (int i = 0; i < all.length; i++) {
                all[i] = (byte) bytes.at(i % bytes.size());
            }
            return new Bytes(all);
        }
        return Undefined.ABSENT;
    }

    private static boolean isSequence(@Nullable Object value) {
        return value instanceof String || value instanceof List<?> || value instanceof Tuple || value instanceof Bytes;
    }

    private static List<@Nullable Object> repeated(Run run, List<?> list, long count) {
        run.collection(size(list.size(), count));
        List<@Nullable Object> all = new ArrayList<>((int) size(list.size(), count));
        for (long i = 0; i < count && !list.isEmpty(); i++) {
            all.addAll(list);
        }
        return all;
    }

    private static long size(int length, long count) {
        return length == 0 ? 0 : count > Long.MAX_VALUE / length ? Long.MAX_VALUE : length * count;
    }

    static EvaluationException unsupported(String sign, @Nullable Object left, @Nullable Object right) {
        return EvaluationException.type("unsupported operand type(s) for " + sign + ": '" + Types.name(left) + "' and '"
                + Types.name(right) + "'");
    }
}
