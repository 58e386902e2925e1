package dev.weir.manifest.yaml;

import java.math.BigInteger;
import java.util.Locale;

/** The numbers of YAML 1.1: with underscores, in base 2, 8, 16 and 60. */
final class Numbers {

    private static final BigInteger SIXTY = BigInteger.valueOf(60);

    /** Beyond this many digits a number takes the reader longer than it can mean anything. */
    private static final int MAX_DIGITS = 4300;

    private Numbers() {}

    /** A {@code Long}, or a {@code BigInteger} beyond 64 bits. */
    static Object whole(String text) {
        String digits = text.replace("_", "");
        BigInteger magnitude = magnitude(unsigned(digits));
        BigInteger value = digits.startsWith("-") ? magnitude.negate() : magnitude;
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        return value;
    }

    private static BigInteger magnitude(String digits) {
        if (digits.length() > MAX_DIGITS) {
            throw new IllegalArgumentException("it has more than " + MAX_DIGITS + " digits");
        }
        if (digits.startsWith("0b")) {
            return new BigInteger(digitsOnly(digits.substring(2)), 2);
        }
        if (digits.startsWith("0x")) {
            return new BigInteger(digitsOnly(digits.substring(2)), 16);
        }
        if (digits.startsWith("0")) {
            return new BigInteger(digitsOnly(digits), 8);
        }
        BigInteger value = BigInteger.ZERO;
        for (String part : digits.split(":", -1)) {
            value = value.multiply(SIXTY).add(new BigInteger(digitsOnly(part)));
        }
        return value;
    }

    static double fraction(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        double magnitude = realMagnitude(unsigned(digits));
        return digits.startsWith("-") ? -magnitude : magnitude;
    }

    private static double realMagnitude(String digits) {
        if (digits.equals(".inf")) {
            return Double.POSITIVE_INFINITY;
        }
        if (digits.equals(".nan")) {
            return Double.NaN;
        }
        String[] parts = digits.split(":", -1);
        double value = 0;
        double base = 1;
        for (int i = parts.length - 1; i >= 0; i--) {
            value += decimal(parts[i]) * base;
            base *= 60;
        }
        return value;
    }

    private static double decimal(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if ("0123456789.e+-".indexOf(digits.charAt(i)) < 0) {
                throw new NumberFormatException(digits);
            }
        }
        return Double.parseDouble(digits);
    }

    private static String unsigned(String digits) {
        return digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
    }

    private static String digitsOnly(String digits) {
        if (digits.startsWith("-") || digits.startsWith("+")) {
            throw new NumberFormatException(digits);
        }
        return digits;
    }
}
