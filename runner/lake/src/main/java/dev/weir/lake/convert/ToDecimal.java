package dev.weir.lake.convert;

import dev.weir.lake.schema.ColumnType.Decimal;
import java.math.BigDecimal;
import java.util.Arrays;

/** Numbers into a decimal column, exactly or not at all: a rounded amount is a wrong amount. */
record ToDecimal(int scale) implements Conversion {

    @Override
    public Fit put(Object value, int repetition, LeafColumn column) {
        BigDecimal exact = Numbers.decimal(value);
        if (exact == null || exact.stripTrailingZeros().scale() > scale) {
            return Fit.NONE;
        }
        BigDecimal scaled = exact.setScale(scale);
        if (scaled.precision() > Decimal.PRECISION) {
            return Fit.NONE;
        }
        column.putBytes(repetition, fixed(scaled));
        return Fit.EXACT;
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
