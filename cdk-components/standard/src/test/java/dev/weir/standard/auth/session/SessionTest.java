package dev.weir.standard.auth.session;

import static dev.weir.standard.fixture.Lookups.textAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.Requester;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.request.HttpMethod;
import dev.weir.standard.request.HttpRequester;
import dev.weir.standard.request.RequestOption;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionTest {

    private static final SessionTokenUse BEARER = new SessionTokenRequestBearerAuthenticator();

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope().withSlice(StreamSlice.WHOLE);

    @Test
    void logsInOnceUntilTheTokenIsOver() {
        Authenticator session = session("PT1H", BEARER);
        source.answers(200, "{\"data\": {\"token\": \"one\"}}").answers(200, "{\"data\": {\"token\": \"two\"}}");

        assertThat(session.options(scope).headers()).hasToString("{Authorization=Bearer one}");
        source.pass(Duration.ofHours(1));
        assertThat(session.options(scope).headers()).hasToString("{Authorization=Bearer one}");
        source.pass(Duration.ofSeconds(1));
        assertThat(session.options(scope).headers()).hasToString("{Authorization=Bearer two}");
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void logsInAgainAfterTheTokenWasRefused() {
        Authenticator session = session("PT1H", BEARER);
        source.answers(200, "{\"data\": {\"token\": \"one\"}}").answers(200, "{\"data\": {\"token\": \"two\"}}");
        session.options(scope);

        session.expire(scope);

        assertThat(session.options(scope).headers()).hasToString("{Authorization=Bearer two}");
    }

    @Test
    void keepsNoTokenWithoutDuration() {
        Authenticator session = session(null, BEARER);
        source.answers(200, "{\"data\": {\"token\": \"one\"}}").answers(200, "{\"data\": {\"token\": \"two\"}}");
        Request request = new Request("GET", "https://h", Headers.NONE, null);

        assertThat(session.options(scope).headers()).hasToString("{Authorization=Bearer one}");
        assertThat(session.authenticate(request, scope).headers().get("Authorization"))
                .isEqualTo("Bearer two");
    }

    @ParameterizedTest
    @CsvSource({"HEADER, 3, 6", "REQUEST_PARAMETER, 1, 1"})
    void looksForATokenOfAKeyAsOftenAsItsPlaceAsksFor(InjectInto part, int planned, int signed) {
        Authenticator session = session(null, key(part));
        for (int i = 0; i < signed; i++) {
            source.answers(200, "{\"data\": {\"token\": \"t\"}}");
        }

        session.options(scope);
        assertThat(source.calls()).hasSize(planned);
        session.authenticate(new Request("GET", "https://h", Headers.NONE, null), scope);
        assertThat(source.calls()).hasSize(signed);
    }

    @Test
    void writesTheTokenIntoAText() {
        Authenticator session = session("P1D", key(InjectInto.REQUEST_PARAMETER));
        source.answers(200, "{\"data\": {\"token\": \"one\"}}");

        assertThat(session.options(scope).parameters()).hasToString("{sid=one}");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_PAGINATION", "REDUCE_PAGE_SIZE", "SPLIT_REQUEST_WINDOW"})
    void refusesActionsThatALoginCannotTake(Resolution.Action action) {
        Requester requester = (path, extra, seen) -> {
            throw new RetrieverActionException(action, "too much");
        };

        assertThatThrownBy(() ->
                        new SessionTokenAuthenticator(requester, List.of("t"), "PT1H", BEARER, null).options(scope))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot log in: the error handler of login_requester says " + action
                        + ", but a login has no pages and no window (use another action)")
                .extracting(e -> ((ConnectorException) e).type())
                .isEqualTo(FailureType.CONFIG);
    }

    @Test
    void logsInOutsideOfTheSlice() {
        Requester requester = (path, extra, seen) -> {
            assertThat(seen.variable("stream_slice")).isNull();
            return dev.weir.standard.exchange.GivenResponse.of(200, "{\"t\": 7}");
        };

        assertThat(new SessionTokenAuthenticator(requester, List.of("t"), "PT1H", BEARER, null)
                        .options(scope)
                        .headers())
                .hasToString("{Authorization=Bearer 7}");
    }

    @Test
    void failsWhereTheAnswerHoldsNoToken() {
        source.answers(200, "{\"data\": {}}");

        assertThatThrownBy(() -> session("PT1H", BEARER).options(scope))
                .hasMessage("Cannot log in: the answer holds no token at data.token (check session_token_path)");
    }

    @Test
    void refusesADurationThatIsNone() {
        assertThatThrownBy(() -> session("1h", BEARER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot read expiration_duration '1h': it is not an ISO 8601 duration (write PT1H for an hour)");
    }

    @ParameterizedTest
    @CsvSource({"PT2H, 7200", "P1D, 86400", "P1W, 604800", "P1DT1M, 86460", "P1M, 2592000"})
    void readsDurations(String text, long seconds) {
        var start = source.clock().instant();

        assertThat(Duration.between(start, Lifetime.parse(text).endAfter(start)))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void legacySessionsLogInBelowTheRequestersUrl() {
        source.answers(200, "{\"id\": \"sess\"}");
        LegacySessionTokenAuthenticator legacy = legacy("");
        HttpRequester requester = new HttpRequester(
                null,
                Template.constant("https://h/api"),
                null,
                HttpMethod.GET,
                legacy,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null);
        source.answers(200, "{}").answers(200, "{}");

        requester.send(null, new RequestOptions(), scope);
        requester.send(null, new RequestOptions(), scope);

        assertThat(source.calls())
                .extracting(call -> call.method() + " " + call.url())
                .containsExactly("POST https://h/apilogin", "GET https://h/api", "GET https://h/api");
        assertThat(source.calls().get(0).options().bodyJson())
                .isEqualTo(JsonText.parse("{\"username\": \"u\", \"password\": \"p\"}"));
        assertThat(source.calls().get(1).options().headers()).hasToString("{X-Session=sess}");
    }

    @Test
    void legacySessionsUseAGivenTokenWhileItIsValid() {
        Authenticator session = legacy("given").below(Template.constant("https://h/"));
        source.answers(200, "")
                .answers(401, "")
                .answers(200, "{\"id\": \"sess\"}")
                .answers(500, "");

        assertThat(session.options(scope).headers()).hasToString("{X-Session=given}");
        assertThat(session.options(scope).headers()).hasToString("{X-Session=sess}");
        assertThat(source.calls())
                .extracting(call -> call.method() + " " + call.url())
                .containsExactly("GET https://h/me", "GET https://h/me", "POST https://h/login");
        assertThatThrownBy(() -> session.options(scope))
                .hasMessage(
                        "Cannot read from the source: GET https://h/me was answered with status 500 after 1 attempts:"
                                + " Cannot validate the session token: the source answered with HTTP status 500 (the next sync goes"
                                + " on from here)");
    }

    private static LegacySessionTokenAuthenticator legacy(String token) {
        return new LegacySessionTokenAuthenticator(
                Template.constant("X-Session"),
                Template.constant("login"),
                Template.constant(token),
                Template.constant("id"),
                Template.constant("u"),
                Template.constant("p"),
                Template.constant("me"));
    }

    private static SessionTokenUse key(InjectInto part) {
        return new SessionTokenRequestApiKeyAuthenticator(RequestOption.of(part, "sid"), textAt("session_token"));
    }

    private static Authenticator session(@Nullable String duration, SessionTokenUse use) {
        HttpRequester login = new HttpRequester(
                Template.constant("https://h/login"),
                null,
                null,
                HttpMethod.POST,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null);
        return new SessionTokenAuthenticator(login, List.of("data", "token"), duration, use, null);
    }
}
