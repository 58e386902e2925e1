package dev.weir.registry.limit;

import java.time.Duration;

/**
 * How often something may be done: so many times at once, and as many again in a time.
 *
 * @param burst at once; 0 for as often as one likes
 * @param count how many come back within {@code per}
 * @param per   a time
 */
public record Rate(int burst, int count, Duration per) {

    /** As often as one likes. */
    public static final Rate FREE = new Rate(0, 0, Duration.ZERO);

    /**
     * A rate.
     *
     * @param count how many within {@code per}; 0 for as many as one likes
     * @param times how many times {@code count} may come at once
     */
    public static Rate of(int count, Duration per, int times) {
        return count == 0 ? FREE : new Rate(Math.multiplyExact(count, times), count, per);
    }

    boolean isFree() {
        return burst == 0;
    }
}
