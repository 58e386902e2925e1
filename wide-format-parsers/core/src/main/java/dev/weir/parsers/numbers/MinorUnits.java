package dev.weir.parsers.numbers;

import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many of the last digits of numbers are decimals, as in amounts of cents.
 *
 * @param digits that many; negative if the currency says it
 * @param given  the decimals of currencies, which come before those of ISO 4217
 */
record MinorUnits(int digits, Map<String, Integer> given) {

    private static final int MOST = 30;

    /**
     * What a manifest says: {@code none}, {@code currency}, or a number.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static MinorUnits of(String text, Map<String, Integer> given) {
        if (text.equals("none")) {
            return new MinorUnits(0, given);
        }
        if (text.equals("currency")) {
            return new MinorUnits(-1, given);
        }
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= MOST) {
            return new MinorUnits(Integer.parseInt(text), given);
        }
        throw new IllegalArgumentException("Cannot read minor units: minor_units is '" + text
                + "' (it is none, currency, or how many digits are decimals)");
    }

    Number apply(ReadNumber read) throws NotANumber {
        int decimals = digits < 0 ? decimalsOf(read.currency()) : digits;
        return decimals == 0 ? read.number() : read.decimal().movePointLeft(decimals);
    }

    private int decimalsOf(@Nullable String currency) throws NotANumber {
        if (currency == null) {
            throw new NotANumber(
                    "it has no currency, which would say how many decimals it has", "set minor_units to a number");
        }
        Integer known = given.get(currency);
        if (known != null) {
            return known;
        }
        try {
            int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
            if (decimals >= 0) {
                return decimals;
            }
        } catch (IllegalArgumentException notInTheStandard) {
            throw unknown(currency);
        }
        throw unknown(currency);
    }

    private static NotANumber unknown(String currency) {
        return new NotANumber(
                "how many decimals " + currency + " has is not known",
                "add it to minor_digits, set minor_units to a number");
    }
}
