package dev.weir.registry.limit;

import java.time.Duration;

/**
 * How often bearers of tokens, or addresses without, may ask.
 *
 * @param reads         requests that change nothing, by token or address
 * @param writes        all others, by token
 * @param failedSignIns sign-ins that were refused, by address
 */
public record Rates(Rate reads, Rate writes, Rate failedSignIns) {

    /** No limits. */
    public static final Rates FREE = new Rates(Rate.FREE, Rate.FREE, Rate.FREE);

    /**
     * Rates with room for builds, which ask for much at once.
     *
     * @param reads         a second; 0 for no limit
     * @param writes        a second; 0 for no limit
     * @param failedSignIns a minute; 0 for no limit
     */
    public static Rates of(int reads, int writes, int failedSignIns) {
        return new Rates(
                Rate.of(reads, Duration.ofSeconds(1), 30),
                Rate.of(writes, Duration.ofSeconds(1), 30),
                Rate.of(failedSignIns, Duration.ofMinutes(1), 2));
    }
}
