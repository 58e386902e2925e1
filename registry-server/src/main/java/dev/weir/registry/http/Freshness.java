package dev.weir.registry.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client knows of a content already (RFC 9110, 13).
 *
 * @param tag      the content's entity tag, with quotes
 * @param modified when it changed last
 */
record Freshness(String tag, Instant modified) {

    static Freshness of(String sha256, long modified) {
        return new Freshness('"' + sha256 + '"', Instant.ofEpochSecond(modified / 1000));
    }

    /** Sets the headers by which the client asks again. */
    void tell(Context context) {
        context.header("ETag", tag);
        context.header("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC)));
        context.header("Cache-Control", "no-cache");
    }

    /** Whether the client has it. */
    boolean isKnown(Context context) {
        String tags = context.header("If-None-Match");
        if (tags != null) {
            return tags.strip().equals("*") || tags.contains(tag);
        }
        return time(context.header("If-Modified-Since"))
                .filter(since -> !modified.isAfter(since))
                .isPresent();
    }

    /** Whether a range may be sent: unless the client has part of something else. */
    boolean allowsRange(Context context) {
        String condition = context.header("If-Range");
        return condition == null
                || condition.equals(tag)
                || time(condition).filter(modified::equals).isPresent();
    }

    private static Optional<Instant> time(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            // A date that cannot be read is no condition, by the rules.
            return Optional.empty();
        }
    }
}
