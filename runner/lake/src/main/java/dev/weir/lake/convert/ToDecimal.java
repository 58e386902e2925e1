package dev.weir.lake.convert;

import dev.weir.lake.schema.ColumnType.Decimal;
import java.math.BigDecimal;
import java.util.Arrays;

/** Numbers into a decimal column, exactly or not at all: a rounded amount is a wrong amount. */
record ToDecimal(int scale) implements Conversion {

    /** How many decimal digits every floating-point number keeps. */
    private static final int SURE_DIGITS = 15;

    @Override
    public Fit put(Object value, int repetition, LeafColumn column) {
        BigDecimal exact = Numbers.decimal(value);
        if (exact == null || exact.stripTrailingZeros().scale() > scale || isUnsure(value, exact)) {
            return Fit.NONE;
        }
        BigDecimal scaled = exact.setScale(scale);
        if (scaled.precision() > Decimal.PRECISION) {
            return Fit.NONE;
        }
        column.putBytes(repetition, fixed(scaled));
        return Fit.EXACT;
    }

    /** Whether the source may have written other digits than those that a floating-point number shows. */
    private static boolean isUnsure(Object value, BigDecimal shown) {
        return value instanceof Double
                && (shown.stripTrailingZeros().precision() > SURE_DIGITS
                        || shown.precision() - shown.scale() > SURE_DIGITS);
    }

    private static byte[] fixed(BigDecimal value) {
        byte[] bytes = value.unscaledValue().toByteArray();
        byte[] fixed = new byte[Decimal.BYTES];
        int start = fixed.length - bytes.length;
        Arrays.fill(fixed, 0, start, (byte) (bytes[0] < 0 ? -1 : 0));
        System.arraycopy(bytes, 0, fixed, start, bytes.length);
        return fixed;
    }
}
