package dev.weir.expressions.value;

import dev.weir.expressions.number.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Values of callers in the forms that templates compute with. */
public final class Incoming {

    private Incoming() {}

    /** The value itself, or the int or float that another number type denotes. Containers are left as they are. */
    public static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Number number && !(value instanceof Long) && !(value instanceof Double)) {
            return number(number);
        } else if (value instanceof Character character) {
            return character.toString();
        } else if (value instanceof byte[] octets) {
            return new Bytes(octets);
        }
        return value;
    }

    private static Object number(Number value) {
        if (value instanceof BigInteger big) {
            return Numbers.integer(big);
        } else if (value instanceof BigDecimal decimal) {
            return decimal.scale() == 0 ? Numbers.integer(decimal.unscaledValue()) : (Object) decimal.doubleValue();
        } else if (value instanceof Float real) {
            return Double.parseDouble(real.toString());
        }
        return value.longValue();
    }
}
