package dev.weir.registry.store;

import java.time.Duration;

/**
 * How much of an upload is taken.
 *
 * @param bytes the largest file
 * @param time  the longest that one may take
 */
public record UploadLimits(long bytes, Duration time) {

    /** 100 MB within half an hour. */
    public static final UploadLimits DEFAULT = new UploadLimits(100_000_000, Duration.ofMinutes(30));
}
