package dev.weir.standard.incremental;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in ISO 8601: months and years by the calendar, the rest exact. Months are stepped first, to the last
 * day of a shorter month if need be.
 *
 * @param months years and months
 * @param exact  weeks to fractions of a second, in microseconds
 */
record Span(long months, Duration exact) {

    private static final String NUMBER = "([0-9]+(?:[,.][0-9]+)?)";
    private static final Pattern ISO = Pattern.compile("([+-])?P(?=.)(?:" + NUMBER + "Y)?(?:" + NUMBER + "M)?(?:"
            + NUMBER + "W)?(?:" + NUMBER + "D)?(?:T(?:" + NUMBER + "H)?(?:" + NUMBER + "M)?(?:" + NUMBER + "S)?)?");
    private static final Pattern FORMER =
            Pattern.compile("(?:[.0-9]+w)?(?:[.0-9]+d)?(?:[.0-9]+h)?(?:[.0-9]+m)?(?:[.0-9]+s)?");
    private static final long[] SECONDS = {7 * 86_400, 86_400, 3_600, 60, 1};

    /** Whether a text has the form that spans had up to level 0.28.1: {@code 1w2d3h4m5s}. */
    static boolean isFormer(String text) {
        return !text.isEmpty() && FORMER.matcher(text).matches();
    }

    /** What to write in place of a text of the former form. */
    static String iso(String former) {
        String upper = former.toUpperCase(Locale.ROOT);
        int time = Math.max(upper.indexOf('W'), upper.indexOf('D')) + 1;
        return "P" + upper.substring(0, time) + (time < upper.length() ? "T" + upper.substring(time) : "");
    }

    /** A span of exact time. */
    static Span of(Duration exact) {
        return new Span(0, exact);
    }

    /**
     * Reads a span; null if it is of no length, which counts as none.
     *
     * @param parameter where the text stands, for messages
     */
    static @Nullable Span parse(String text, String parameter) {
        Matcher parts = ISO.matcher(isFormer(text) ? iso(text) : text);
        if (!parts.matches()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read " + parameter + " '" + text + "': it is no ISO 8601 duration (write for instance P1D,"
                            + " PT1H or P1M)");
        }
        BigDecimal micros = BigDecimal.ZERO;
        for (int i = 0; i < SECONDS.length; i++) {
            micros = micros.add(number(parts, i + 4).multiply(BigDecimal.valueOf(SECONDS[i] * 1_000_000)));
        }
        long sign = "-".equals(parts.group(1)) ? -1 : 1;
        long months = months(parts, text, parameter);
        long exact = micros.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        Span span = new Span(sign * months, Duration.ofNanos(Math.multiplyExact(sign * 1_000, exact)));
        return months == 0 && exact == 0 ? null : span;
    }

    private static long months(Matcher parts, String text, String parameter) {
        BigDecimal years = number(parts, 2);
        BigDecimal months = number(parts, 3);
        try {
            return Math.addExact(Math.multiplyExact(years.longValueExact(), 12), months.longValueExact());
        } catch (ArithmeticException fractional) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read " + parameter + " '" + text + "': parts of years and months have no fixed length (use"
                            + " days)",
                    fractional);
        }
    }

    private static BigDecimal number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(',', '.'));
    }

    /** The time that lies this span after another. */
    OffsetDateTime after(OffsetDateTime time) {
        return time.plusMonths(months).plus(exact);
    }

    /** The time that lies this span before another. */
    OffsetDateTime before(OffsetDateTime time) {
        return time.minusMonths(months).minus(exact);
    }
}
