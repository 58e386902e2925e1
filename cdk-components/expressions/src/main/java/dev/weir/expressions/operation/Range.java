package dev.weir.expressions.operation;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.EvaluationException;
import org.jspecify.annotations.Nullable;

/** The indexes that a slice of a sequence takes. */
record Range(int from, int step, int count) {

    static Range of(int length, @Nullable Object from, @Nullable Object to, @Nullable Object step) {
        long stride = step == null ? 1 : index(step);
        if (stride == 0) {
            throw EvaluationException.value("slice step cannot be zero");
        }
        boolean back = stride < 0;
        long low = back ? -1 : 0;
        long high = back ? length - 1 : length;
        long start = from == null ? (back ? high : low) : clamp(index(from), length, low, high);
        long end = to == null ? (back ? low : high) : clamp(index(to), length, low, high);
        long distance = back ? start - end : end - start;
        long size = Math.abs(stride);
        long count = distance <= 0 ? 0 : (distance - 1) / size + 1;
        return new Range(
                (int) start, (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, stride)), (int) count);
    }

    int at(int position) {
        return from + step * position;
    }

    private static long clamp(long index, int length, long low, long high) {
        long position = index < 0 ? index + length : index;
        return Math.max(low, Math.min(high, position));
    }

    private static long index(Object value) {
        if (!Numbers.isInteger(value)) {
            throw EvaluationException.type("slice indices must be integers or None or have an __index__ method");
        }
        Long small = Numbers.small(value);
        return small != null
                ? Math.max(-(1L << 40), Math.min(1L << 40, small))
                : Numbers.big(value).signum() * (1L << 40);
    }
}
