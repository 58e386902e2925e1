package dev.weir.standard.auth.oauth;

import dev.weir.spi.read.Tokens.Token;
import dev.weir.spi.template.Scope;
import dev.weir.standard.auth.ConfigPath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tokens in the configuration, where they outlive the run. All authenticators with the same places share them.
 *
 * @param settings the authenticator
 * @param places   where the configuration holds the tokens
 */
record ConfiguredTokens(OAuthAuthenticator settings, RefreshTokenUpdater places) implements AccessTokens {

    private static final List<String> CLIENT_ID = List.of("credentials", "client_id");
    private static final List<String> CLIENT_SECRET = List.of("credentials", "client_secret");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @Override
    public String token(Scope scope) {
        return scope.runtime().tokens().get(owner(), () -> present(scope));
    }

    @Override
    public void renew(Scope scope) {
        scope.runtime().tokens().expire(owner());
        scope.runtime().tokens().get(owner(), () -> refreshed(scope));
    }

    private Object owner() {
        return List.of(
                ConfiguredTokens.class,
                places.accessTokenConfigPath(),
                places.refreshTokenConfigPath(),
                places.tokenExpiryDateConfigPath());
    }

    private Token present(Scope scope) {
        String date = ConfigPath.text(scope.config(), places.tokenExpiryDateConfigPath());
        if (!date.isEmpty()) {
            Instant end = ExpiryDate.parse(date, null, scope);
            if (!scope.runtime().clock().instant().isAfter(end)) {
                return TokenAnswer.until(ConfigPath.text(scope.config(), places.accessTokenConfigPath()), end);
            }
        }
        return refreshed(scope);
    }

    private Token refreshed(Scope scope) {
        TokenRequest request = new TokenRequest(
                settings,
                places.refreshTokenName(),
                ConfigPath.text(scope.config(), places.refreshTokenConfigPath()),
                given(CLIENT_ID, TokenRequest.text(settings.clientId(), scope), scope),
                given(CLIENT_SECRET, TokenRequest.text(settings.clientSecret(), scope), scope));
        TokenAnswer answer = request.send(scope);
        Map<List<String>, @Nullable Object> changes = new LinkedHashMap<>();
        changes.put(places.accessTokenConfigPath(), answer.accessToken());
        if (answer.refreshToken() != null) {
            changes.put(places.refreshTokenConfigPath(), answer.refreshToken());
        }
        changes.put(places.tokenExpiryDateConfigPath(), written(answer.end()));
        scope.runtime().configUpdates().set(changes);
        return answer.token();
    }

    private static String given(List<String> path, String otherwise, Scope scope) {
        Object value = ConfigPath.find(scope.config(), path);
        return value == null ? otherwise : scope.text(value);
    }

    /** In UTC, with microseconds where there are any. */
    private static String written(Instant time) {
        long micros = time.getNano() / 1000;
        String fraction =
                micros == 0 ? "" : "." + String.valueOf(1_000_000 + micros).substring(1);
        return ISO.format(time.atOffset(ZoneOffset.UTC)) + fraction + "+00:00";
    }
}
