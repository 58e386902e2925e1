package dev.weir.standard.budget;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time that manifests write as ISO 8601 durations, without years and months, whose length changes. */
public final class FixedTime {

    private static final String NUMBER = "([0-9]+(?:[,.][0-9]+)?)";
    private static final Pattern ISO = Pattern.compile("P(?=.)(?:" + NUMBER + "W)?(?:" + NUMBER + "D)?(?:T(?=.)(?:"
            + NUMBER + "H)?(?:" + NUMBER + "M)?(?:" + NUMBER + "S)?)?");
    private static final long[] SECONDS = {7 * 86_400, 86_400, 3_600, 60, 1};
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(36_500).toSeconds());

    private FixedTime() {}

    /**
     * Reads a length of more than nothing, and of at most a hundred years.
     *
     * @param parameter where the text stands, for messages
     * @throws IllegalArgumentException if it is none
     */
    public static Duration parse(String text, String parameter) {
        Duration length = parseOrNothing(text, parameter);
        if (length.isZero()) {
            throw new IllegalArgumentException("Cannot read " + parameter + " '" + text
                    + "': it lasts less than a millisecond (write for instance PT1S)");
        }
        return length;
    }

    /** The same, where nothing is a length, too. */
    public static Duration parseOrNothing(String text, String parameter) {
        Matcher parts = ISO.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Cannot read " + parameter + " '" + text
                    + "': it is no ISO 8601 duration of a fixed length (write for instance P1D, PT1H or PT0.5S)");
        }
        BigDecimal seconds = BigDecimal.ZERO;
        for (int i = 0; i < SECONDS.length; i++) {
            seconds = seconds.add(number(parts.group(i + 1)).multiply(BigDecimal.valueOf(SECONDS[i])));
        }
        return Duration.ofMillis(seconds.min(LONGEST).movePointRight(3).longValue());
    }

    private static BigDecimal number(@Nullable String digits) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(',', '.'));
    }
}
