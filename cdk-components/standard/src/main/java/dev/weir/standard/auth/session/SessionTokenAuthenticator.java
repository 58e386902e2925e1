package dev.weir.standard.auth.session;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.Requester;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.read.Tokens.Token;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.standard.auth.ConfigPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs in for a session token and sends that with every request. Without {@code expiration_duration} no token is kept: each
 * look at a request's credentials logs in again.
 *
 * <pre>
 * type: SessionTokenAuthenticator
 * login_requester:
 *   type: HttpRequester
 *   url: https://api.example.com/session
 *   http_method: POST
 *   request_body:
 *     type: RequestBodyJsonObject
 *     value:
 *       username: "{{ config['username'] }}"
 *       password: "{{ config['password'] }}"
 * session_token_path: [id]
 * expiration_duration: PT1H
 * request_authentication:
 *   type: ApiKey
 *   inject_into:
 *     type: RequestOption
 *     inject_into: header
 *     field_name: X-Session
 * </pre>
 *
 * @param loginRequester        logs in
 * @param sessionTokenPath      the path of the token in the login's answer
 * @param expirationDuration    how long a token is used, as ISO 8601 duration, for instance {@code PT1H}
 * @param requestAuthentication how the token is sent
 * @param decoder               reads the login's answer; JSON by default
 */
@Component
public record SessionTokenAuthenticator(
        @Since("0.47.0") Requester loginRequester,
        @Since("0.47.0") List<String> sessionTokenPath,
        @Since("0.47.0") @Nullable String expirationDuration,
        @Since("0.47.0") SessionTokenUse requestAuthentication,
        @Since("5.12.0") @Nullable Decoder decoder)
        implements Authenticator {

    public SessionTokenAuthenticator {
        sessionTokenPath = List.copyOf(sessionTokenPath);
        if (expirationDuration != null && !expirationDuration.isEmpty()) {
            Lifetime.parse(expirationDuration);
        }
    }

    @Override
    public RequestOptions options(Scope scope) {
        int looks = Math.max(1, requestAuthentication.looksForHeader());
        return requestAuthentication.options(token(looks, scope), scope);
    }

    @Override
    public Request authenticate(Request request, Scope scope) {
        int looks = requestAuthentication.looksForHeader();
        if (looks == 0 || isKept()) {
            return request;
        }
        Request signed = request;
        for (Map.Entry<String, @Nullable Object> header : requestAuthentication
                .options(token(looks, scope), scope)
                .headers()
                .entrySet()) {
            signed = signed.withHeader(header.getKey(), scope.text(header.getValue()));
        }
        return signed;
    }

    @Override
    public void expire(Scope scope) {
        scope.runtime().tokens().expire(this);
    }

    private boolean isKept() {
        return expirationDuration != null && !expirationDuration.isEmpty();
    }

    private String token(int looks, Scope scope) {
        if (isKept()) {
            return scope.runtime().tokens().get(this, () -> new Token(login(scope), end(scope)));
        }
        for (int i = 1; i < looks; i++) {
            login(scope);
        }
        return login(scope);
    }

    /** The token is still used in its last moment. */
    private Instant end(Scope scope) {
        Lifetime lifetime = Lifetime.parse(String.valueOf(expirationDuration));
        return lifetime.endAfter(scope.runtime().clock().instant()).plusNanos(1);
    }

    private String login(Scope scope) {
        Scope outside = scope.with("stream_slice", null)
                .with("next_page_token", null)
                .on(Errand.of(Errand.Purpose.LOGIN, this));
        try (Response response = send(outside)) {
            Object token = ConfigPath.find(document(response, scope), sessionTokenPath);
            if (token != null) {
                return scope.text(token);
            }
        }
        throw new ConnectorException(
                FailureType.SOURCE_PERMANENT,
                "Cannot log in: the answer holds no token at " + String.join(".", sessionTokenPath)
                        + " (check session_token_path)");
    }

    private Response send(Scope outside) {
        try {
            return loginRequester.send(null, new RequestOptions(), outside);
        } catch (RetrieverActionException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot log in: the error handler of login_requester says " + e.action()
                            + ", but a login has no pages and no window (use another action)",
                    e);
        }
    }

    private @Nullable Object document(Response response, Scope scope) {
        if (decoder == null) {
            return response.json();
        }
        try (DocumentReader documents = decoder.open(response, scope)) {
            return documents.nextDocument() ? documents.read() : null;
        }
    }
}
