package dev.weir.lake.convert;

/**
 * ISO 8601 text into date and timestamp columns. A time without zone in a UTC column is taken as UTC, as the reference's
 * destinations do. What a column cannot show of a text (digits below microseconds, the zone of a local time, the time of
 * a day) makes it {@link Fit#NEAR}.
 */
final class ToTime implements Conversion {

    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final long SECONDS_PER_DAY = 86_400L;

    private final Target target;
    private final TimeText time = new TimeText();

    /** What the column holds. */
    enum Target {
        DATE,
        UTC,
        LOCAL
    }

    ToTime(Target target) {
        this.target = target;
    }

    @Override
    public Fit put(Object value, int repetition, LeafColumn column) {
        if (!(value instanceof String text) || !time.parse(text)) {
            return Fit.NONE;
        }
        return target == Target.DATE ? putDay(repetition, column) : putMicros(repetition, column);
    }

    private Fit putDay(int repetition, LeafColumn column) {
        column.putInt(repetition, (int) time.day());
        return time.hasTime() ? Fit.NEAR : Fit.EXACT;
    }

    private Fit putMicros(int repetition, LeafColumn column) {
        long seconds = time.day() * SECONDS_PER_DAY + time.secondOfDay();
        if (target == Target.UTC) {
            seconds -= time.offsetSeconds();
        }
        column.putLong(repetition, seconds * MICROS_PER_SECOND + time.nanos() / 1000);
        boolean whole = time.hasTime() && time.nanos() % 1000 == 0 && !time.hasFinerDigits();
        return whole && (target == Target.UTC || !time.hasZone()) ? Fit.EXACT : Fit.NEAR;
    }
}
