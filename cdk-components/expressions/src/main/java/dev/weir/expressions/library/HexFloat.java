package dev.weir.expressions.library;

import dev.weir.expressions.value.EvaluationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Floats in hexadecimal digits: {@code 0x1.8000000000000p+1}. */
final class HexFloat {

    private static final Pattern FORM =
            Pattern.compile("([+-]?)(?:0x)?([0-9a-f]*)(?:\\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?");
    private static final int LONGEST = 10_000;
    private static final int FARTHEST = 100_000;

    private HexFloat() {}

    static String of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0x0.0p+0";
        }
        long bits = Double.doubleToLongBits(value);
        boolean normal = (bits >> 52 & 0x7FF) != 0;
        int exponent = normal ? Math.getExponent(value) : -1022;
        String digits = Long.toHexString(bits & 0xFFFFFFFFFFFFFL);
        return sign
                + (normal ? "0x1." : "0x0.")
                + "0".repeat(13 - digits.length())
                + digits
                + (exponent < 0 ? "p" : "p+")
                + exponent;
    }

    /** Reads it back, rounded to the nearest float; a ValueError for other texts, an OverflowError beyond all floats. */
    static double parse(String given) {
        String text = given.strip().toLowerCase(Locale.ROOT);
        String unsigned = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        double sign = text.startsWith("-") ? -1 : 1;
        if (unsigned.equals("inf") || unsigned.equals("infinity")) {
            return sign * Double.POSITIVE_INFINITY;
        } else if (unsigned.equals("nan")) {
            return Double.NaN;
        }
        Matcher form = FORM.matcher(text);
        String fraction = form.matches() && form.group(3) != null ? form.group(3) : "";
        if (text.length() > LONGEST || !form.matches() || (form.group(2) + fraction).isEmpty()) {
            throw EvaluationException.value("invalid hexadecimal floating-point string");
        }
        BigInteger digits = new BigInteger(form.group(2) + fraction, 16);
        return Math.copySign(scaled(digits, exponent(form.group(4)) - 4L * fraction.length()), sign);
    }

    private static long exponent(@org.jspecify.annotations.Nullable String digits) {
        if (digits == null) {
            return 0;
        }
        BigInteger exact = new BigInteger(digits);
        return exact.bitLength() < 31 ? exact.longValue() : exact.signum() * (1L << 31);
    }

    private static double scaled(BigInteger digits, long exponent) {
        long size = digits.bitLength() + exponent;
        if (digits.signum() == 0 || size < -FARTHEST) {
            return 0;
        } else if (size > FARTHEST) {
            throw EvaluationException.overflow("hexadecimal value too large to represent as a float");
        }
        BigDecimal whole = new BigDecimal(digits);
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft((int) Math.abs(exponent)));
        double value =
                (exponent < 0 ? whole.divide(power, new MathContext(2_000)) : whole.multiply(power)).doubleValue();
        if (Double.isInfinite(value)) {
            throw EvaluationException.overflow("hexadecimal value too large to represent as a float");
        }
        return value;
    }
}
