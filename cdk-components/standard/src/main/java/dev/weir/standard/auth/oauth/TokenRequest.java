package dev.weir.standard.auth.oauth;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.auth.LoginErrors;
import dev.weir.standard.auth.NoAuth;
import dev.weir.standard.auth.jwt.JwtAuthenticator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for an access token (RFC 6749, section 6).
 *
 * @param settings         the authenticator
 * @param refreshTokenName the field for the refresh token
 * @param refreshToken     the refresh token; null if there is none
 * @param clientId         the client's id
 * @param clientSecret     the client's secret
 */
record TokenRequest(
        OAuthAuthenticator settings,
        String refreshTokenName,
        @Nullable String refreshToken,
        String clientId,
        String clientSecret) {

    /** As many as fit into five minutes, with waits of 1, 2, 4, 8 … seconds. */
    private static final int RETRIES = 9;

    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    static String text(@Nullable Template<String> template, Scope scope) {
        return template == null ? "" : template.in(scope);
    }

    TokenAnswer send(Scope scope) {
        String endpoint = text(settings.tokenRefreshEndpoint(), scope);
        if (endpoint.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot refresh the access token: token_refresh_endpoint evaluates to nothing");
        }
        LoginErrors errors = new LoginErrors("refresh the access token", RETRIES, settings.errors());
        Call call = Call.of("POST", endpoint, options(scope), new NoAuth(), errors);
        try (Response response =
                scope.runtime().http().send(call, scope.on(Errand.of(Errand.Purpose.LOGIN, settings)))) {
            return TokenAnswer.of(response.json(), settings, refreshTokenName, scope);
        }
    }

    private RequestOptions options(Scope scope) {
        Row headers = settings.refreshRequestHeaders().in(scope);
        Row fields = settings.useProfileAssertion() ? assertion(scope) : credentials(headers, scope);
        RequestOptions options = new RequestOptions();
        headers.forEach((name, value) -> options.put(InjectInto.HEADER, name, value));
        boolean inUrl = settings.sendRefreshRequestAsQueryParams() && !settings.useProfileAssertion();
        InjectInto part = inUrl ? InjectInto.REQUEST_PARAMETER : InjectInto.BODY_DATA;
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            if (field.getValue() != null) {
                options.put(part, field.getKey(), field.getValue());
            }
        }
        return options;
    }

    private Row assertion(Scope scope) {
        Row fields = Row.of(settings.grantTypeName().in(scope), JWT_BEARER);
        JwtAuthenticator signer = settings.profileAssertion();
        fields.put("assertion", signer == null ? null : signer.token(scope));
        return fields;
    }

    private Row credentials(Row headers, Scope scope) {
        Row fields =
                Row.of(settings.grantTypeName().in(scope), settings.grantType().in(scope));
        if (!headers.containsKey("Authorization")) {
            if (clientId.isEmpty() && settings.refreshTokenUpdater() == null) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot refresh the access token: client_id evaluates to nothing (give it in the configuration)");
            }
            fields.put(settings.clientIdName().in(scope), clientId);
            fields.put(settings.clientSecretName().in(scope), clientSecret);
        }
        fields.put(refreshTokenName, refreshToken);
        if (!settings.scopes().isEmpty()) {
            fields.put("scopes", settings.scopes());
        }
        settings.refreshRequestBody().in(scope).forEach(fields::putIfAbsent);
        return fields;
    }

    @Override
    public String toString() {
        return "TokenRequest[refreshTokenName=" + refreshTokenName + "]";
    }
}
