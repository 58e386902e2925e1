package dev.weir.standard.auth.oauth;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Tokens.Token;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint gave.
 *
 * @param accessToken  the access token; secret
 * @param end          the last moment in which it is used
 * @param refreshToken the next refresh token; null if the present one stays
 */
record TokenAnswer(
        String accessToken, Instant end, @Nullable String refreshToken) {

    private static final Duration USUAL_LIFE = Duration.ofHours(1);
    private static final int DEEPEST = 5;

    /** Reads an answer; its fields may lie at any place, up to five levels deep. */
    static TokenAnswer of(@Nullable Object body, OAuthAuthenticator settings, String refreshTokenName, Scope scope) {
        String name = settings.accessTokenName().in(scope);
        Object token = find(body, name, 0);
        if (token == null || token.equals("")) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot refresh the access token: the answer has no field '" + name
                            + "' (check access_token_name)");
        }
        Object life = find(body, settings.expiresInName().in(scope), 0);
        Object refresh = find(body, refreshTokenName, 0);
        return new TokenAnswer(
                scope.text(token),
                end(life, settings.tokenExpiryDateFormat(), scope),
                refresh == null ? null : scope.text(refresh));
    }

    private static Instant end(@Nullable Object life, @Nullable String format, Scope scope) {
        Instant now = scope.runtime().clock().instant();
        if (life == null) {
            return now.plus(USUAL_LIFE);
        }
        if (format != null && !format.isEmpty()) {
            return ExpiryDate.parse(scope.text(life), format, scope);
        }
        try {
            return now.plusSeconds((long) Double.parseDouble(scope.text(life).strip()));
        } catch (NumberFormatException e) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot refresh the access token: its life '" + scope.text(life)
                            + "' is no number of seconds (set token_expiry_date_format if it is a time)",
                    e);
        }
    }

    private static @Nullable Object find(@Nullable Object value, String name, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (value instanceof Row row) {
            return row.containsKey(name) ? row.get(name) : first(row.values(), name, depth);
        }
        return value instanceof List<?> list ? first(list, name, depth) : null;
    }

    private static @Nullable Object first(Iterable<? extends @Nullable Object> values, String name, int depth) {
        for (Object value : values) {
            Object found = find(value, name, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The access token with its end. */
    Token token() {
        return until(accessToken, end);
    }

    /** A token that is still used in its last moment. */
    static Token until(String token, Instant end) {
        return new Token(token, end.plusNanos(1));
    }

    @Override
    public String toString() {
        return "TokenAnswer[end=" + end + "]";
    }
}
