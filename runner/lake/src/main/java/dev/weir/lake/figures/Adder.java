package dev.weir.lake.figures;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Adds up a column, exactly. For one thread. */
final class Adder {

    /** Numbers with more digits than this before or behind the point are no amounts, and would fill the memory. */
    private static final int MOST_DIGITS = 400;

    private static final int LONGEST_TEXT = 500;

    private final FieldPath path;
    private BigDecimal total = BigDecimal.ZERO;
    private long small;
    private long values;
    private long unreadable;

    Adder(FieldPath path) {
        this.path = path;
    }

    void add(Row row) {
        Object value = path.in(row);
        if (value instanceof Long number) {
            addLong(number);
        } else if (value != null) {
            BigDecimal number = number(value);
            if (number == null) {
                unreadable++;
            } else {
                total = total.add(number);
                values++;
            }
        }
    }

    private void addLong(long number) {
        long sum = small + number;
        if (((small ^ sum) & (number ^ sum)) < 0) {
            total = total.add(BigDecimal.valueOf(small));
            sum = number;
        }
        small = sum;
        values++;
    }

    private static @Nullable BigDecimal number(Object value) {
        BigDecimal number = null;
        if (value instanceof BigDecimal decimal) {
            number = decimal;
        } else if (value instanceof BigInteger whole) {
            number = new BigDecimal(whole);
        } else if (value instanceof Number || value instanceof String) {
            number = parsed(value.toString().strip());
        }
        return number != null && isOrdinary(number) ? number : null;
    }

    private static boolean isOrdinary(BigDecimal number) {
        return number.signum() == 0
                || Math.abs((long) number.scale()) <= MOST_DIGITS
                        && (long) number.precision() - number.scale() <= MOST_DIGITS;
    }

    private static @Nullable BigDecimal parsed(String text) {
        try {
            return text.length() > LONGEST_TEXT ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    Sum sum() {
        return new Sum(total.add(BigDecimal.valueOf(small)), values, unreadable);
    }
}
