package dev.weir.parsers.fixed;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * A figure at a fixed place of a line of totals.
 *
 * @param start  where it begins, from 0
 * @param length how long it is
 * @param format how it is written
 * @param scale  how many of the last digits stand behind a decimal point that is not written
 */
@Component("weir.parsers.FixedPlace")
public record FixedPlace(
        int start,
        int length,
        @Default("\"number\"") FixedFormat format,
        @Default("0") int scale) {

    private static final int FURTHEST = 1 << 24;
    private static final int MOST_DIGITS = 1000;

    public FixedPlace {
        check("a line of totals", start, length, scale, format);
    }

    static void check(String what, int start, int length, int scale, FixedFormat format) {
        if (format != FixedFormat.TEXT && length > MOST_DIGITS) {
            throw new IllegalArgumentException("Cannot read columns at fixed places: the number in " + what + " has "
                    + length + " digits (let it have at most " + MOST_DIGITS + ", or be a text)");
        }
        if (start < 0 || length < 1 || start > FURTHEST || length > FURTHEST || scale < 0 || scale > length) {
            throw new IllegalArgumentException(
                    "Cannot read columns at fixed places: start " + start + ", length " + length
                            + " and scale " + scale + " of " + what
                            + " are impossible (let start be at least 0, length at least 1, and scale not more than length)");
        }
    }

    int end() {
        return start + length;
    }
}
