package dev.weir.components.registry;

import java.time.Duration;

/**
 * What is waited for and taken of a registry.
 *
 * @param silence how long it may say nothing
 * @param whole   how long one file may take
 * @param bytes   how large one file may be
 */
public record Limits(Duration silence, Duration whole, long bytes) {

    /** Half a minute, ten minutes, half a gigabyte. */
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(30), Duration.ofMinutes(10), 512L << 20);
}
