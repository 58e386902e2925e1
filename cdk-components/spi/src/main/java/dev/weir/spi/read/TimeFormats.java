package dev.weir.spi.read;

import java.time.OffsetDateTime;

/**
 * Times as the reference language writes them: the directives of Python's {@code strftime}, and {@code %s},
 * {@code %s_as_float}, {@code %ms}, {@code %epoch_microseconds}, {@code %_ms}. Microsecond precision; a time without a
 * zone is in UTC. Safe for concurrent use.
 */
public interface TimeFormats {

    /** Reads a time; {@code IllegalArgumentException} if the text does not fit the format. */
    OffsetDateTime parse(String text, String format);

    /** Reads a time in any ISO 8601 form; {@code IllegalArgumentException} if it is in none. */
    OffsetDateTime parseIso(String text);

    /** Writes a time. */
    String format(OffsetDateTime time, String format);
}
