package dev.weir.standard.auth;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.request.UrlBound;
import dev.weir.testkit.contract.AuthenticatorContract;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The standard authenticators do what authenticators have to. */
class AuthenticatorContractsTest {

    @Nested
    class OfNoAuth extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return "type: NoAuth";
        }

        @Override
        protected Row config() {
            return new Row();
        }

        @Override
        protected List<String> secrets() {
            return List.of();
        }

        @Override
        protected List<String> credentials() {
            return List.of();
        }
    }

    @Nested
    class OfApiKey extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return "{type: ApiKeyAuthenticator, api_token: \"{{ config.key }}\", inject_into: {type: RequestOption, inject_into: header, field_name: X-Key}}";
        }

        @Override
        protected Row config() {
            return row("key", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret");
        }

        @Override
        protected List<String> credentials() {
            return List.of("X-Key=s3cret");
        }
    }

    @Nested
    class OfAWrittenApiKey extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return "{type: ApiKeyAuthenticator, api_token: s3cret, header: X-Key}";
        }

        @Override
        protected Row config() {
            return new Row();
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret");
        }

        @Override
        protected List<String> credentials() {
            return List.of("X-Key=s3cret");
        }
    }

    @Nested
    class OfBearer extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return "{type: BearerAuthenticator, api_token: \"{{ config.key }}\"}";
        }

        @Override
        protected Row config() {
            return row("key", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret");
        }

        @Override
        protected List<String> credentials() {
            return List.of("Bearer s3cret");
        }
    }

    @Nested
    class OfBasic extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return "{type: BasicHttpAuthenticator, username: \"{{ config.user }}\", password: \"{{ config.password }}\"}";
        }

        @Override
        protected Row config() {
            return row("user", "anna", "password", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret", "YW5uYTpzM2NyZXQ=");
        }

        @Override
        protected List<String> credentials() {
            return List.of("Basic YW5uYTpzM2NyZXQ=");
        }
    }

    @Nested
    class OfSelective extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return """
                    type: SelectiveAuthenticator
                    authenticator_selection_path: [kind]
                    authenticators:
                      one: {type: BearerAuthenticator, api_token: "{{ config.key }}"}
                      two: {type: NoAuth}
                    """;
        }

        @Override
        protected Row config() {
            return row("kind", "one", "key", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret");
        }

        @Override
        protected List<String> credentials() {
            return List.of("Bearer s3cret");
        }
    }

    @Nested
    class OfJwt extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return """
                    type: JwtAuthenticator
                    algorithm: HS256
                    secret_key: "{{ config.key }}"
                    token_duration: 1200
                    header_prefix: Bearer
                    jwt_payload: {type: JwtPayload, iss: weir}
                    """;
        }

        @Override
        protected Row config() {
            return row("key", "s3cret-of-enough-bytes-for-a-signature");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret", "eyJ");
        }

        @Override
        protected List<String> credentials() {
            return List.of("Bearer eyJ");
        }
    }

    @Nested
    class OfOAuth extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return """
                    type: OAuthAuthenticator
                    token_refresh_endpoint: https://api.example.com/token
                    client_id: "{{ config.id }}"
                    client_secret: "{{ config.secret }}"
                    refresh_token: "{{ config.refresh }}"
                    """;
        }

        @Override
        protected Row config() {
            return row("id", "me", "secret", "s3cret", "refresh", "r3fresh");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret", "r3fresh", "t0ken");
        }

        @Override
        protected List<String> credentials() {
            return List.of("Bearer t0ken");
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime(config())
                    .answering(request -> TestResponse.of(200, "{\"access_token\": \"t0ken\", \"expires_in\": 3600}"));
        }
    }

    @Nested
    class OfOAuthThatKeepsTokens extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return """
                    type: OAuthAuthenticator
                    token_refresh_endpoint: https://api.example.com/token
                    client_id: "{{ config.id }}"
                    client_secret: "{{ config.secret }}"
                    refresh_token: "{{ config.credentials.refresh_token }}"
                    refresh_token_updater: {type: RefreshTokenUpdater, refresh_token_name: refresh_token}
                    """;
        }

        @Override
        protected Row config() {
            return row(
                    "id",
                    "me",
                    "client_id",
                    "me",
                    "secret",
                    "s3cret",
                    "credentials",
                    row("client_id", "me", "client_secret", "s3cret", "refresh_token", "r3fresh"));
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret", "r3fresh", "t0ken", "n3xt");
        }

        @Override
        protected List<String> credentials() {
            return List.of("Bearer t0ken");
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime(config())
                    .answering(request -> TestResponse.of(
                            200, "{\"access_token\": \"t0ken\", \"refresh_token\": \"n3xt\", \"expires_in\": 3600}"));
        }
    }

    @Nested
    class OfSession extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return """
                    type: SessionTokenAuthenticator
                    login_requester:
                      type: HttpRequester
                      url: https://api.example.com/session
                      http_method: POST
                      request_body: {type: RequestBodyJsonObject, value: {password: "{{ config.password }}"}}
                    session_token_path: [id]
                    expiration_duration: PT1H
                    request_authentication: {type: Bearer}
                    """;
        }

        @Override
        protected Row config() {
            return row("password", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret", "t0ken");
        }

        @Override
        protected List<String> credentials() {
            return List.of("Bearer t0ken");
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime(config()).answering(request -> TestResponse.of(200, "{\"id\": \"t0ken\"}"));
        }
    }

    @Nested
    class OfLegacySession extends AuthenticatorContract {

        @Override
        protected Authenticator component() {
            return ((UrlBound) super.component()).below(Template.constant("https://api.example.com"));
        }

        @Override
        protected String yaml() {
            return """
                    type: LegacySessionTokenAuthenticator
                    header: X-Session
                    login_url: session
                    validate_session_url: user/current
                    session_token_response_key: id
                    username: "{{ config.user }}"
                    password: "{{ config.password }}"
                    """;
        }

        @Override
        protected Row config() {
            return row("user", "anna", "password", "s3cret");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret", "t0ken");
        }

        @Override
        protected List<String> credentials() {
            return List.of("t0ken");
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime(config()).answering(request -> TestResponse.of(200, "{\"id\": \"t0ken\"}"));
        }
    }

    @Nested
    class OfManyTokens extends AuthenticatorContract {

        @Override
        protected String yaml() {
            return """
                    type: RateLimitedMultipleTokenAuthenticator
                    tokens: "{{ config.tokens }}"
                    quota_status_source: {type: QuotaStatusSource, url: https://api.example.com/rate_limit}
                    quotas:
                      - {type: TokenQuota, name: core, remaining_path: [core, remaining], reset_path: [core, reset], limit_path: [core, limit]}
                    """;
        }

        @Override
        protected Row config() {
            return row("tokens", "s3cret,s3cond");
        }

        @Override
        protected List<String> secrets() {
            return List.of("s3cret", "s3cond");
        }

        @Override
        protected List<String> credentials() {
            return List.of("s3c");
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime(config())
                    .answering(request -> TestResponse.of(
                            200, "{\"core\": {\"remaining\": 5000, \"limit\": 5000, \"reset\": 1749999600}}"));
        }
    }
}
