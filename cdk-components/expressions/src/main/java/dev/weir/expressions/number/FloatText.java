package dev.weir.expressions.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A double as Python prints it: the fewest digits that read back to the same number. */
public final class FloatText {

    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final double[] SCALES = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

    private FloatText() {}

    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return (value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value)) + ".0";
        }
        String amount = amount(value);
        return amount != null ? amount : layOut(value < 0, shortest(Math.abs(value)));
    }

    /**
     * The text of a number with few decimals, otherwise null. No other decimal of at most 15 digits reads back to the same
     * number, so that the first one found is the shortest.
     */
    private static @Nullable String amount(double value) {
        double magnitude = Math.abs(value);
        if (magnitude < 1e-3 || magnitude >= 1e9) {
            return null;
        }
        for (int decimals = 1; decimals < SCALES.length; decimals++) {
            double scaled = Math.rint(magnitude * SCALES[decimals]);
            if (scaled / SCALES[decimals] == magnitude) {
                return amount(value < 0, Long.toString((long) scaled), decimals);
            }
        }
        return null;
    }

    private static String amount(boolean negative, String digits, int decimals) {
        StringBuilder text = new StringBuilder(digits.length() + decimals + 2);
        text.append(negative ? "-" : "").append("0".repeat(Math.max(0, decimals + 1 - digits.length())));
        text.append(digits);
        return text.insert(text.length() - decimals, '.').toString();
    }

    private static BigDecimal shortest(double magnitude) {
        BigDecimal printed = new BigDecimal(Double.toString(magnitude));
        boolean fullPrecision = magnitude > 1e-300;
        if (fullPrecision && printed.stripTrailingZeros().precision() <= EXACT_DIGITS) {
            return printed;
        }
        BigDecimal exact = new BigDecimal(magnitude);
        for (int digits = fullPrecision ? EXACT_DIGITS : 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == magnitude) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String layOut(boolean negative, BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        String digits = plain.unscaledValue().toString();
        int exponent = digits.length() - 1 - plain.scale();
        StringBuilder text = new StringBuilder(26);
        if (negative) {
            text.append('-');
        }
        if (exponent < -4 || exponent >= 16) {
            return scientific(text, digits, exponent);
        } else if (exponent < 0) {
            return text.append("0.")
                    .append("0".repeat(-exponent - 1))
                    .append(digits)
                    .toString();
        } else if (digits.length() <= exponent + 1) {
            return text.append(digits)
                    .append("0".repeat(exponent + 1 - digits.length()))
                    .append(".0")
                    .toString();
        }
        return text.append(digits, 0, exponent + 1)
                .append('.')
                .append(digits, exponent + 1, digits.length())
                .toString();
    }

    private static String scientific(StringBuilder text, String digits, int exponent) {
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        return text.append(size < 10 ? "0" : "").append(size).toString();
    }
}
