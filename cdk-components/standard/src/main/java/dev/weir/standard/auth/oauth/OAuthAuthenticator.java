package dev.weir.standard.auth.oauth;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.auth.jwt.JwtAuthenticator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Obtains access tokens by OAuth 2.0 (RFC 6749) and sends them as {@code Authorization: Bearer …}. A token is obtained before
 * the first request, and again when its life is over.
 *
 * <pre>
 * type: OAuthAuthenticator
 * token_refresh_endpoint: https://api.example.com/oauth/token
 * client_id: "{{ config['client_id'] }}"
 * client_secret: "{{ config['client_secret'] }}"
 * refresh_token: "{{ config['refresh_token'] }}"
 * </pre>
 *
 * @param tokenRefreshEndpoint         the URL that gives access tokens
 * @param clientIdName                 the field of the token request for the client's id
 * @param clientId                     the client's id
 * @param clientSecretName             the field of the token request for the client's secret
 * @param clientSecret                 the client's secret
 * @param refreshTokenName             the field of the token request for the refresh token
 * @param refreshToken                 the refresh token; needed with {@code grant_type: refresh_token}
 * @param accessTokenName              the field of the answer that holds the access token, at any depth
 * @param accessTokenValue             an access token that is used until {@code token_expiry_date}; for good without
 *                                     {@code token_refresh_endpoint}
 * @param expiresInName                the field of the answer that holds the token's life in seconds; an hour if it is missing
 * @param grantTypeName                the field of the token request for the grant type
 * @param grantType                    the grant type, for instance {@code refresh_token} or {@code client_credentials}
 * @param refreshRequestBody           further fields of the token request
 * @param refreshRequestHeaders        headers of the token request; with {@code Authorization}, the client's id and secret
 *                                     leave the body
 * @param sendRefreshRequestAsQueryParams whether the fields go into the URL instead of the body
 * @param scopes                       the scopes to ask for
 * @param tokenExpiryDate              the end of the life of {@code access_token_value}
 * @param tokenExpiryDateFormat        says that the answer holds the end of the token's life as time, and in which format
 * @param refreshTokenErrorStatusCodes status codes by which the token endpoint tells that the user has to authenticate again
 * @param refreshTokenErrorKey         the field of such an answer that names the error
 * @param refreshTokenErrorValues      the errors by which the user has to authenticate again
 * @param refreshTokenUpdater          keeps tokens in the configuration; for refresh tokens that can be used only once
 * @param profileAssertion             signs the assertion of {@code use_profile_assertion}
 * @param useProfileAssertion          whether a signed assertion stands for the credentials (RFC 7523)
 */
@Alias("airbyte_cdk.DeclarativeOauth2Authenticator")
@Component
public record OAuthAuthenticator(
        @Nullable Template<String> tokenRefreshEndpoint,
        @Since("6.19.0") @Default("\"client_id\"") Template<String> clientIdName,
        @Nullable Template<String> clientId,
        @Since("6.19.0") @Default("\"client_secret\"") Template<String> clientSecretName,
        @Secret @Nullable Template<String> clientSecret,
        @Since("6.19.0") @Default("\"refresh_token\"") Template<String> refreshTokenName,
        @Secret @Nullable Template<String> refreshToken,
        @Default("\"access_token\"") Template<String> accessTokenName,
        @Since("6.13.0") @Secret @Nullable Template<String> accessTokenValue,
        @Default("\"expires_in\"") Template<String> expiresInName,
        @Since("6.19.0") @Default("\"grant_type\"") Template<String> grantTypeName,
        @Default("\"refresh_token\"") Template<String> grantType,
        @Interpolate(Interpolation.MAPPING) @Default("{}") Template<Row> refreshRequestBody,

        @Since("6.20.0") @Interpolate(Interpolation.MAPPING) @Default("{}")
        Template<Row> refreshRequestHeaders,

        @Since("7.22.0") @Default("false") boolean sendRefreshRequestAsQueryParams,
        @Default("[]") List<String> scopes,
        @Nullable Template<String> tokenExpiryDate,
        @Since("0.20.0") @Nullable String tokenExpiryDateFormat,
        @Since("7.5.0") @Default("[]") List<Integer> refreshTokenErrorStatusCodes,
        @Since("7.5.0") @Default("\"\"") String refreshTokenErrorKey,
        @Since("7.5.0") @Default("[]") List<String> refreshTokenErrorValues,

        @Since("0.40.0") @DefaultType("RefreshTokenUpdater") @Nullable
        RefreshTokenUpdater refreshTokenUpdater,

        @Since("6.25.0") @DefaultType("JwtAuthenticator") @Nullable
        JwtAuthenticator profileAssertion,

        @Since("6.25.0") @Default("false") boolean useProfileAssertion)
        implements Authenticator {

    public OAuthAuthenticator {
        scopes = List.copyOf(scopes);
        refreshTokenErrorStatusCodes = List.copyOf(refreshTokenErrorStatusCodes);
        refreshTokenErrorValues = List.copyOf(refreshTokenErrorValues);
        if (useProfileAssertion) {
            require(profileAssertion, "profile_assertion is needed with use_profile_assertion");
        } else if (refreshTokenUpdater == null) {
            require(clientId, "client_id is missing");
            require(clientSecret, "client_secret is missing (it may be an empty text)");
            if (grantType.text().equals("refresh_token")) {
                require(refreshToken, "refresh_token is needed with grant_type: refresh_token");
            }
        }
        RefreshTokenErrors mine =
                new RefreshTokenErrors(refreshTokenErrorStatusCodes, refreshTokenErrorKey, refreshTokenErrorValues);
        if (refreshTokenUpdater != null && refreshTokenUpdater.errors().isDefined() && mine.isDefined()) {
            throw new IllegalArgumentException("Cannot authenticate by OAuth: refresh_token_error_… is set in the"
                    + " authenticator and in its refresh_token_updater (keep those of the authenticator)");
        }
    }

    private static void require(@Nullable Object parameter, String otherwise) {
        if (parameter == null) {
            throw new IllegalArgumentException("Cannot authenticate by OAuth: " + otherwise);
        }
    }

    @Override
    public RequestOptions options(Scope scope) {
        return new RequestOptions().put(InjectInto.HEADER, "Authorization", "Bearer " + kept().token(scope));
    }

    @Override
    public void expire(Scope scope) {
        kept().renew(scope);
    }

    private AccessTokens kept() {
        return refreshTokenUpdater == null ? new RunTokens(this) : new ConfiguredTokens(this, refreshTokenUpdater);
    }

    RefreshTokenErrors errors() {
        RefreshTokenErrors mine =
                new RefreshTokenErrors(refreshTokenErrorStatusCodes, refreshTokenErrorKey, refreshTokenErrorValues);
        if (mine.isDefined()) {
            return mine;
        }
        RefreshTokenErrors older = refreshTokenUpdater == null ? mine : refreshTokenUpdater.errors();
        return older.isDefined() ? older : RefreshTokenErrors.USUAL;
    }
}
