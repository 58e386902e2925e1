package dev.weir.standard.auth.quota;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import dev.weir.spi.template.Scope;
import dev.weir.standard.budget.FixedTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An authenticator under a configuration. Holds secrets. */
final class RotationSettings {

    private final RateLimitedMultipleTokenAuthenticator manifest;
    private final List<String> tokens;
    private final List<Quota> quotas;
    private final QuotaStatus status;
    private final Duration longestWait;

    private RotationSettings(RateLimitedMultipleTokenAuthenticator manifest, Scope scope) {
        this.manifest = manifest;
        this.tokens = tokens(manifest, scope);
        this.quotas =
                manifest.quotas().stream().map(quota -> Quota.of(quota, scope)).toList();
        this.status = QuotaStatus.of(manifest.quotaStatusSource(), scope);
        this.longestWait = longestWait(manifest.maxWaitTime().in(scope));
    }

    static RotationSettings of(RateLimitedMultipleTokenAuthenticator manifest, Scope scope) {
        return new RotationSettings(manifest, scope);
    }

    private static List<String> tokens(RateLimitedMultipleTokenAuthenticator manifest, Scope scope) {
        Object value = manifest.tokens().in(scope);
        Stream<String> given = value instanceof List<?> list
                ? list.stream().map(token -> text(token, scope))
                : Arrays.stream(text(value, scope).split(Pattern.quote(manifest.tokenDelimiter()), -1));
        List<String> tokens =
                given.map(String::strip).filter(token -> !token.isEmpty()).toList();
        if (tokens.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot authenticate: there is no token (give at least one in the configuration)");
        }
        return tokens;
    }

    private static String text(@Nullable Object token, Scope scope) {
        return token == null ? "" : scope.text(token);
    }

    private static Duration longestWait(String text) {
        try {
            return FixedTime.parseOrNothing(text, "max_wait_time");
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.CONFIG, String.valueOf(e.getMessage()), e);
        }
    }

    List<String> tokens() {
        return tokens;
    }

    List<Quota> quotas() {
        return quotas;
    }

    QuotaStatus status() {
        return status;
    }

    Duration longestWait() {
        return longestWait;
    }

    boolean isLow(QuotaState state) {
        return state.isLow(manifest.budgetReserveFraction(), manifest.budgetMinReserve());
    }

    Request sign(Request request, String token) {
        return request.withHeader(manifest.header(), prefix() + token);
    }

    /** The token that a request was signed with; null if it was none of these. */
    @Nullable
    String signerOf(Request request) {
        String value = request.headers().get(manifest.header());
        if (value == null || !value.startsWith(prefix())) {
            return null;
        }
        String token = value.substring(prefix().length()).strip();
        return tokens.contains(token) ? token : null;
    }

    private String prefix() {
        return manifest.authMethod() + " ";
    }

    /** All that makes the tokens of one authenticator other tokens, or counted otherwise, than those of another. */
    Object identity() {
        return List.of(
                RotationSettings.class,
                tokens,
                manifest.quotas().stream().map(TokenQuota::identity).toList(),
                status,
                manifest.authMethod(),
                manifest.header(),
                longestWait,
                manifest.budgetReserveFraction(),
                manifest.budgetMinReserve());
    }
}
