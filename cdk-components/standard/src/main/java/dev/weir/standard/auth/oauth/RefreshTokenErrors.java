package dev.weir.standard.auth.oauth;

import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.value.Row;
import dev.weir.standard.auth.LoginErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of the token endpoint mean that the user has to authenticate again.
 *
 * @param statusCodes their status codes
 * @param key         the field of their body
 * @param values      the values of that field
 */
record RefreshTokenErrors(List<Integer> statusCodes, String key, List<String> values) implements LoginErrors.Refusal {

    /** What nearly all sources answer (RFC 6749, section 5.2). */
    static final RefreshTokenErrors USUAL =
            new RefreshTokenErrors(List.of(400), "error", List.of("invalid_grant", "invalid_permissions"));

    boolean isDefined() {
        return !statusCodes.isEmpty() || !key.isEmpty() || !values.isEmpty();
    }

    @Override
    public @Nullable Resolution of(Response response) {
        if (!statusCodes.contains(response.status()) || !(response.json() instanceof Row body)) {
            return null;
        }
        if (!(body.get(key) instanceof String value) || !values.contains(value)) {
            return null;
        }
        return new Resolution(
                Resolution.Action.FAIL,
                FailureType.CONFIG,
                "Cannot refresh the access token: the source answered '" + value
                        + "', as the refresh token is invalid, used or out of date (authenticate again)");
    }
}
