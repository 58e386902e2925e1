package dev.weir.testkit.replay;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON values in a form in which equal ones are equal: 1 and 1.0 are the same, and the order of fields does not count. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The form of a value; numbers become {@code BigDecimal}, unless they are infinite or none. */
    public static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Row row) {
            Row canonical = new Row();
            row.forEach((key, element) -> canonical.put(key, of(element)));
            return canonical;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> canonical = new ArrayList<>();
            list.forEach(element -> canonical.add(of(element)));
            return canonical;
        }
        return value instanceof Number number ? number(number) : value;
    }

    private static Object number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (number instanceof Double floating) {
            boolean finite = Double.isFinite(floating);
            return finite ? new BigDecimal(floating).stripTrailingZeros() : (Object) floating;
        }
        BigDecimal whole =
                number instanceof BigInteger big ? new BigDecimal(big) : BigDecimal.valueOf(number.longValue());
        return whole.stripTrailingZeros();
    }
}
