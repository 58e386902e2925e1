package dev.weir.parsers.totals;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * By how much a sum may differ from its total.
 *
 * @param amount     a number, or a part of the total
 * @param isRelative whether it is a part
 */
record Tolerance(BigDecimal amount, boolean isRelative) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,18})?%?");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Tolerance of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Cannot reconcile totals: the tolerance is '" + text + "' (it is a number such as 0.05, or 0.1%)");
        }
        boolean isRelative = text.endsWith("%");
        BigDecimal amount = new BigDecimal(isRelative ? text.substring(0, text.length() - 1) : text);
        return new Tolerance(isRelative ? amount.movePointLeft(2) : amount, isRelative);
    }

    BigDecimal of(BigDecimal total) {
        return isRelative ? total.abs().multiply(amount) : amount;
    }
}
