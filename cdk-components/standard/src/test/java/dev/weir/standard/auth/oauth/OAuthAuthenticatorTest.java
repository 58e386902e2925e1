package dev.weir.standard.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.JsonText;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthAuthenticatorTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void obtainsATokenByFormAndKeepsItForItsLife() {
        Authenticator oauth = new Settings().build();
        source.answers(200, "{\"access_token\": \"one\", \"expires_in\": \"7200\"}")
                .answers(200, "{\"access_token\": \"two\"}")
                .answers(200, "{\"access_token\": \"three\"}");

        assertThat(token(oauth)).isEqualTo("Bearer one");
        source.pass(Duration.ofSeconds(7200));
        assertThat(token(oauth)).isEqualTo("Bearer one");
        source.pass(Duration.ofSeconds(1));
        assertThat(token(oauth)).isEqualTo("Bearer two");
        source.pass(Duration.ofSeconds(3601));
        assertThat(token(oauth)).isEqualTo("Bearer three");
        assertThat(source.calls().get(0).method() + " " + source.calls().get(0).url())
                .isEqualTo("POST https://h/token");
        assertThat(source.calls().get(0).options().bodyData())
                .hasToString("{grant_type=refresh_token, client_id=me, client_secret=s3cret, refresh_token=r0}");
    }

    @Test
    void sendsNoRefreshTokenWithClientCredentials() {
        Settings settings = new Settings();
        settings.grantType = "client_credentials";
        settings.refreshToken = null;
        settings.scopes = List.of("read", "write");
        settings.body = JsonText.row("{\"audience\": \"all\", \"client_id\": \"ignored\"}");
        source.answers(200, "{\"access_token\": \"one\"}");

        token(settings.build());

        assertThat(source.calls().get(0).options().bodyData())
                .hasToString("{grant_type=client_credentials, client_id=me, client_secret=s3cret, scopes=[read, write],"
                        + " audience=all}");
    }

    @Test
    void takesTheClientOutOfTheBodyWhereAHeaderAuthorizes() {
        Settings settings = new Settings();
        settings.headers = Row.of("Authorization", "Basic x");
        source.answers(200, "{\"access_token\": \"one\"}");

        token(settings.build());

        assertThat(source.calls().get(0).options().headers()).hasToString("{Authorization=Basic x}");
        assertThat(source.calls().get(0).options().bodyData())
                .hasToString("{grant_type=refresh_token, refresh_token=r0}");
    }

    @Test
    void sendsFieldsInTheUrlWhereTheManifestSaysSo() {
        Settings settings = new Settings();
        settings.inUrl = true;
        source.answers(200, "{\"access_token\": \"one\"}");

        token(settings.build());

        assertThat(source.calls().get(0).options().bodyData()).isEmpty();
        assertThat(source.calls().get(0).options().parameters())
                .hasToString("{grant_type=refresh_token, client_id=me, client_secret=s3cret, refresh_token=r0}");
    }

    @Test
    void findsTokensDeepInTheAnswer() {
        source.answers(200, "{\"data\": [{\"access_token\": \"deep\"}], \"ok\": true}");

        assertThat(token(new Settings().build())).isEqualTo("Bearer deep");
    }

    @Test
    void readsTheEndOfATokensLifeAsTime() {
        Settings settings = new Settings();
        settings.expiryFormat = "%Y-%m-%dT%H:%M:%SZ";
        source.answers(200, "{\"access_token\": \"one\", \"expires_in\": \"2025-06-15T12:00:10Z\"}")
                .answers(200, "{\"access_token\": \"two\", \"expires_in\": 1749988900}");
        Authenticator oauth = settings.build();

        assertThat(token(oauth)).isEqualTo("Bearer one");
        source.pass(Duration.ofSeconds(11));
        assertThat(token(oauth)).isEqualTo("Bearer two");
    }

    @Test
    void usesAGivenTokenUntilItsEndOrForGood() {
        Settings settings = new Settings();
        settings.accessToken = "given";
        settings.expiry = "2025-06-15T13:00:00Z";
        source.answers(200, "{\"access_token\": \"one\"}");
        Authenticator oauth = settings.build();

        assertThat(token(oauth)).isEqualTo("Bearer given");
        source.pass(Duration.ofSeconds(3601));
        assertThat(token(oauth)).isEqualTo("Bearer one");

        Settings forGood = new Settings();
        forGood.accessToken = "given";
        forGood.endpoint = null;
        assertThat(token(forGood.build())).isEqualTo("Bearer given");
    }

    @Test
    void obtainsAnotherTokenAfterOneWasRefused() {
        Authenticator oauth = new Settings().build();
        source.answers(200, "{\"access_token\": \"one\"}").answers(200, "{\"access_token\": \"two\"}");
        token(oauth);

        oauth.expire(scope);

        assertThat(token(oauth)).isEqualTo("Bearer two");
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void saysThatTheUserHasToAuthenticateAgain() {
        source.answers(400, "{\"error\": \"invalid_grant\", \"error_description\": \"token s3cret is used\"}");

        assertThatThrownBy(() -> token(new Settings().build()))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.CONFIG))
                .hasMessage(
                        "Cannot read from the source: Cannot refresh the access token: the source answered 'invalid_grant', as the refresh token is"
                                + " invalid, used or out of date (authenticate again) (POST https://h/token)");
    }

    @Test
    void tellsOtherRefusalsByTheirStatusAlone() {
        source.answers(401, "{\"error\": \"s3cret is wrong\"}");

        assertThatThrownBy(() -> token(new Settings().build()))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.SOURCE_PERMANENT))
                .hasMessage(
                        "Cannot read from the source: Cannot refresh the access token: the source answered with HTTP status 401"
                                + " (POST https://h/token)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"token\": 1}", "{\"access_token\": \"\"}", "<html>"})
    void failsWhereTheAnswerHoldsNoToken(String body) {
        source.answers(200, body);

        assertThatThrownBy(() -> token(new Settings().build()))
                .hasMessage("Cannot refresh the access token: the answer has no field 'access_token' (check"
                        + " access_token_name)");
    }

    @Test
    void failsWhereTheLifeIsNoNumber() {
        source.answers(200, "{\"access_token\": \"one\", \"expires_in\": \"soon\"}");

        assertThatThrownBy(() -> token(new Settings().build()))
                .hasMessage("Cannot refresh the access token: its life 'soon' is no number of seconds (set"
                        + " token_expiry_date_format if it is a time)");
    }

    @Test
    void writesTokensThatAreUsedOnceBackToTheConfiguration() {
        source.config().put("credentials", Row.of("refresh_token", "r1"));
        Settings settings = new Settings();
        settings.updater = new RefreshTokenUpdater(
                "refresh_token",
                List.of("credentials", "access_token"),
                List.of("credentials", "refresh_token"),
                List.of("credentials", "token_expiry_date"),
                List.of(),
                "",
                List.of());
        source.answers(200, "{\"access_token\": \"one\", \"refresh_token\": \"r2\", \"expires_in\": 60}")
                .answers(200, "{\"access_token\": \"two\", \"expires_in\": 60}");

        assertThat(token(settings.build())).isEqualTo("Bearer one");
        assertThat(token(settings.build())).isEqualTo("Bearer one");
        assertThat(source.config().get("credentials"))
                .isEqualTo(JsonText.parse("{\"refresh_token\": \"r2\", \"access_token\": \"one\","
                        + " \"token_expiry_date\": \"2025-06-15T12:01:00+00:00\"}"));
        settings.build().expire(scope);
        assertThat(token(settings.build())).isEqualTo("Bearer two");
        assertThat(source.calls())
                .extracting(call -> call.options().bodyData().get("refresh_token"))
                .containsExactly("r1", "r2");
    }

    @Test
    void usesTheTokenThatTheConfigurationHolds() {
        source.config().put("access_token", "kept");
        source.config().put("token_expiry_date", "2025-06-15T12:00:00Z");
        source.config().put("credentials", JsonText.row("{\"client_id\": \"own\"}"));
        Settings settings = new Settings();
        settings.updater = new RefreshTokenUpdater(
                "rt",
                List.of("access_token"),
                List.of("refresh_token"),
                List.of("token_expiry_date"),
                List.of(),
                "",
                List.of());
        source.answers(200, "{\"access_token\": \"one\"}");

        assertThat(token(settings.build())).isEqualTo("Bearer kept");
        source.pass(Duration.ofSeconds(1));
        assertThat(token(settings.build())).isEqualTo("Bearer one");
        assertThat(source.calls().get(0).options().bodyData())
                .hasToString("{grant_type=refresh_token, client_id=own, client_secret=s3cret, rt=}");
    }

    @Test
    void refusesSettingsThatCannotWork() {
        Settings noClient = new Settings();
        noClient.clientId = null;
        assertThatThrownBy(noClient::build).hasMessage("Cannot authenticate by OAuth: client_id is missing");
        Settings noToken = new Settings();
        noToken.refreshToken = null;
        assertThatThrownBy(noToken::build)
                .hasMessage("Cannot authenticate by OAuth: refresh_token is needed with grant_type: refresh_token");
    }

    private @Nullable Object token(Authenticator oauth) {
        return oauth.options(scope).headers().get("Authorization");
    }

    /** The parameters that tests set. */
    private static final class Settings {
        @Nullable
        String endpoint = "https://h/token";

        @Nullable
        String clientId = "me";

        @Nullable
        String refreshToken = "r0";

        String grantType = "refresh_token";
        Row body = new Row();
        Row headers = new Row();
        boolean inUrl;
        List<String> scopes = List.of();

        @Nullable
        String accessToken;

        @Nullable
        String expiry;

        @Nullable
        String expiryFormat;

        @Nullable
        RefreshTokenUpdater updater;

        OAuthAuthenticator build() {
            return new OAuthAuthenticator(
                    text(endpoint),
                    Template.constant("client_id"),
                    text(clientId),
                    Template.constant("client_secret"),
                    text("s3cret"),
                    Template.constant("refresh_token"),
                    text(refreshToken),
                    Template.constant("access_token"),
                    text(accessToken),
                    Template.constant("expires_in"),
                    Template.constant("grant_type"),
                    Template.constant(grantType),
                    Template.constant(body),
                    Template.constant(headers),
                    inUrl,
                    scopes,
                    text(expiry),
                    expiryFormat,
                    List.of(),
                    "",
                    List.of(),
                    updater,
                    null,
                    false);
        }

        private static @Nullable Template<String> text(@Nullable String text) {
            return text == null ? null : Template.constant(text);
        }
    }
}
