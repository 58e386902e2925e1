package dev.weir.standard.auth.session;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Tokens.Token;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.auth.LoginErrors;
import dev.weir.standard.auth.NoAuth;
import java.time.Duration;
import java.util.List;

/**
 * A session below a URL.
 *
 * @param settings how to log in
 * @param url      the URL that the settings' paths are appended to
 */
record LegacySession(LegacySessionTokenAuthenticator settings, Template<String> url) implements Authenticator {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int UNAUTHORIZED = 401;

    @Override
    public RequestOptions options(Scope scope) {
        return new RequestOptions().put(InjectInto.HEADER, settings.header().in(scope), token(scope));
    }

    @Override
    public void expire(Scope scope) {
        scope.runtime().tokens().expire(owner(scope));
    }

    private String token(Scope scope) {
        String given = settings.sessionToken().in(scope);
        if (!given.isEmpty() && isValid(given, scope)) {
            return given;
        }
        if (settings.username().in(scope).isEmpty()
                || settings.password().in(scope).isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot log in: there is neither a valid session token nor user name and password (give them in the"
                            + " configuration)");
        }
        return scope.runtime().tokens().get(owner(scope), () -> login(scope));
    }

    private Object owner(Scope scope) {
        return List.of(
                LegacySession.class,
                loginUrl(scope),
                settings.username().in(scope),
                settings.password().in(scope),
                settings.sessionTokenResponseKey().in(scope));
    }

    private String loginUrl(Scope scope) {
        return url.in(scope) + settings.loginUrl().in(scope);
    }

    private Token login(Scope scope) {
        Row credentials = Row.of("username", settings.username().in(scope));
        credentials.put("password", settings.password().in(scope));
        RequestOptions options = new RequestOptions().bodyJson(credentials);
        Call call = Call.of("POST", loginUrl(scope), options, new NoAuth(), LoginErrors.withoutRetries("log in"));
        try (Response response = scope.runtime().http().send(call, loggingIn(scope))) {
            String key = settings.sessionTokenResponseKey().in(scope);
            if (response.json() instanceof Row answer && answer.containsKey(key)) {
                return new Token(
                        scope.text(answer.get(key)),
                        scope.runtime().clock().instant().plus(LIFETIME));
            }
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot log in: the answer has no field '" + key + "' (check session_token_response_key)");
        }
    }

    private Scope loggingIn(Scope scope) {
        return scope.on(Errand.of(Errand.Purpose.LOGIN, settings));
    }

    private boolean isValid(String token, Scope scope) {
        RequestOptions options =
                new RequestOptions().put(InjectInto.HEADER, settings.header().in(scope), token);
        String address = url.in(scope) + settings.validateSessionUrl().in(scope);
        LoginErrors.Refusal refusal = response -> response.status() == UNAUTHORIZED
                ? new Resolution(Resolution.Action.IGNORE, FailureType.CONFIG, "The session token is not valid")
                : null;
        LoginErrors errors = new LoginErrors("validate the session token", 0, refusal);
        try (Response response =
                scope.runtime().http().send(Call.of("GET", address, options, new NoAuth(), errors), loggingIn(scope))) {
            return response.isOk();
        }
    }
}
