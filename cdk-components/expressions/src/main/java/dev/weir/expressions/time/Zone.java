package dev.weir.expressions.time;

import java.time.ZoneOffset;

/**
 * The zone of a datetime, which is a fixed offset.
 *
 * @param seconds east of UTC
 * @param name    what {@code %Z} prints
 * @param repr    how it prints within a datetime's repr
 */
record Zone(int seconds, String name, String repr) {

    /** UTC of the clock and of callers. */
    static final Zone UTC = new Zone(0, "UTC", "datetime.timezone.utc");

    /** UTC of parsed texts, which comes from another library in the reference. */
    static final Zone PARSED_UTC = new Zone(0, "UTC", "<UTC>");

    static Zone of(int seconds) {
        if (seconds == 0) {
            return UTC;
        }
        String repr = "datetime.timezone(" + TimeDelta.ofSeconds(seconds).repr() + ")";
        return new Zone(seconds, "UTC" + colon(seconds), repr);
    }

    static Zone named(int seconds, String name) {
        String repr = "datetime.timezone(" + TimeDelta.ofSeconds(seconds).repr() + ", '" + name + "')";
        return new Zone(seconds, name, repr);
    }

    ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(seconds);
    }

    /** {@code +05:30}, with seconds if there are any. */
    static String colon(int seconds) {
        return text(seconds, ":");
    }

    /** {@code +0530}, with seconds if there are any. */
    String plain() {
        return text(seconds, "");
    }

    private static String text(int seconds, String separator) {
        int size = Math.abs(seconds);
        StringBuilder out = new StringBuilder().append(seconds < 0 ? '-' : '+');
        out.append(two(size / 3600)).append(separator).append(two(size / 60 % 60));
        return size % 60 == 0
                ? out.toString()
                : out.append(separator).append(two(size % 60)).toString();
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
