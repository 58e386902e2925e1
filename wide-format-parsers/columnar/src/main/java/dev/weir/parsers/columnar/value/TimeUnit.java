package dev.weir.parsers.columnar.value;

/** What a time counts. */
public enum TimeUnit {
    SECONDS(1),
    MILLIS(1_000),
    MICROS(1_000_000),
    NANOS(1_000_000_000);

    private final long perSecond;

    TimeUnit(long perSecond) {
        this.perSecond = perSecond;
    }

    /** The whole seconds before a time. */
    long seconds(long value) {
        return Math.floorDiv(value, perSecond);
    }

    /** The nanoseconds between them and the time. */
    long nanos(long value) {
        return Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond);
    }
}
