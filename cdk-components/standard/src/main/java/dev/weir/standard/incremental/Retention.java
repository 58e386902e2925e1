package dev.weir.standard.incremental;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How far back a source can look.
 *
 * @param period an ISO 8601 duration
 */
public record Retention(String period) {

    /** The time this far before another. */
    public Instant before(Instant time) {
        Span span = Span.parse(period, "api_retention_period");
        return span == null
                ? time
                : span.before(OffsetDateTime.ofInstant(time, ZoneOffset.UTC)).toInstant();
    }
}
