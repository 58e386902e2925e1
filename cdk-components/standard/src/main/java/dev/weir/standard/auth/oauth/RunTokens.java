package dev.weir.standard.auth.oauth;

import dev.weir.spi.read.Tokens.Token;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens for the length of a run; the first one may come from the configuration.
 *
 * @param settings the authenticator, which owns the tokens
 */
record RunTokens(OAuthAuthenticator settings) implements AccessTokens {

    @Override
    public String token(Scope scope) {
        return scope.runtime().tokens().get(settings, () -> first(scope));
    }

    @Override
    public void renew(Scope scope) {
        if (settings.tokenRefreshEndpoint() != null) {
            scope.runtime().tokens().expire(settings);
            scope.runtime().tokens().get(settings, () -> refreshed(scope));
        }
    }

    private Token first(Scope scope) {
        Template<String> given = settings.accessTokenValue();
        if (given != null && settings.tokenRefreshEndpoint() == null) {
            return new Token(given.in(scope), null);
        }
        Instant end = end(settings.tokenExpiryDate(), scope);
        if (given == null || end == null || scope.runtime().clock().instant().isAfter(end)) {
            return refreshed(scope);
        }
        return TokenAnswer.until(given.in(scope), end);
    }

    private static @Nullable Instant end(@Nullable Template<String> date, Scope scope) {
        String text = date == null ? "" : date.in(scope);
        return text.isEmpty() ? null : ExpiryDate.parse(text, null, scope);
    }

    private Token refreshed(Scope scope) {
        Template<String> refreshToken = settings.refreshToken();
        TokenRequest request = new TokenRequest(
                settings,
                settings.refreshTokenName().in(scope),
                refreshToken == null ? null : refreshToken.in(scope),
                TokenRequest.text(settings.clientId(), scope),
                TokenRequest.text(settings.clientSecret(), scope));
        return request.send(scope).token();
    }
}
