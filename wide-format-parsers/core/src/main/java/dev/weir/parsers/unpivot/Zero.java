package dev.weir.parsers.unpivot;

import java.math.BigDecimal;

/** What stands for nothing among numbers. */
final class Zero {

    private Zero() {}

    /** Whether a value is zero, or a text that holds no digit but zeros. */
    static boolean is(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0;
        }
        if (value instanceof Number number) {
            return number.doubleValue() == 0;
        }
        return value instanceof String text && isText(text);
    }

    private static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean means = c == '0' || c == '.' || c == ',' || c == '-' || c == '+' || c == ' ' || c == '%';
            if (!means) {
                return false;
            }
        }
        return true;
    }
}
