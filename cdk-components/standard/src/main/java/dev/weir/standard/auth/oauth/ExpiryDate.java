package dev.weir.standard.auth.oauth;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The end of a token's life as sources and configurations write it: seconds since 1970, ISO 8601, or a format of their own. */
final class ExpiryDate {

    private static final int LONGEST_EPOCH = 10;

    private ExpiryDate() {}

    static Instant parse(String text, @Nullable String format, Scope scope) {
        if (text.length() <= LONGEST_EPOCH && text.chars().allMatch(Character::isDigit)) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        try {
            return scope.runtime().timeFormats().parseIso(text).toInstant();
        } catch (IllegalArgumentException e) {
            return inFormat(text, format, e, scope);
        }
    }

    private static Instant inFormat(
            String text, @Nullable String format, IllegalArgumentException reason, Scope scope) {
        if (format == null || format.isEmpty()) {
            throw failure(text, reason);
        }
        try {
            return scope.runtime().timeFormats().parse(text, format).toInstant();
        } catch (IllegalArgumentException e) {
            throw failure(text, e);
        }
    }

    private static ConnectorException failure(String text, IllegalArgumentException reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot read the end of the access token's life: '" + text + "' is no time",
                reason);
    }
}
