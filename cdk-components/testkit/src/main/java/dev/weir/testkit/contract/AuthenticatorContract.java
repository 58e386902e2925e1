package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every authenticator does. Extend it, and give the configuration, its secrets, and, where it logs in, the source's
 * answers: {@code surroundings()} with a rule, as it may be asked several times.
 */
public abstract class AuthenticatorContract extends ComponentContract<Authenticator> {

    /** For those who extend it. */
    protected AuthenticatorContract() {
        super(Authenticator.class);
    }

    /** What it adds to a request: texts that stand in the URL, the headers or the body of each one; none if it adds nothing. */
    protected abstract List<String> credentials();

    @Override
    protected abstract List<String> secrets();

    /** Whether it asks the source for a token again and again, as tokens do not last. */
    protected boolean logsInForEveryRequest() {
        return false;
    }

    /** The request that is signed. */
    protected Request request() {
        return new Request(
                "POST",
                "https://api.example.com/items?page=2",
                Headers.of(Map.of("Accept", "application/json")),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    final Row outcome(Authenticator authenticator, Scope scope) {
        Row signed = new Row();
        signed.put("options", Sent.of(authenticator.options(scope)));
        signed.put("request", Sent.of(authenticator.authenticate(request(), scope)));
        return signed;
    }

    @Test
    void addsItsCredentialsToEveryRequest() {
        Authenticator authenticator = component();
        Scope scope = scope();

        for (int i = 0; i < 3; i++) {
            assertThat(credentials()).allMatch(outcome(authenticator, scope).toString()::contains);
        }
    }

    @Test
    void leavesTheRestOfTheRequest() {
        Request signed = component().authenticate(request(), scope());

        assertThat(signed.method()).isEqualTo(request().method());
        assertThat(signed.address()).isEqualTo(request().address());
        assertThat(signed.headers().asMap())
                .containsAllEntriesOf(request().headers().asMap());
    }

    @Test
    void doesNotChangeTheGivenRequest() {
        Request given = request();

        component().authenticate(given, scope());

        assertThat(Sent.of(given)).isEqualTo(Sent.of(request()));
    }

    @Test
    void handsOutOptionsThatTheirTakerMayChange() {
        Authenticator authenticator = component();
        Scope scope = scope();

        assertThat(Sent.isNewEachTime(() -> authenticator.options(scope))).isTrue();
    }

    @Test
    void signsAgainAfterItsTokenWasRefused() {
        Authenticator authenticator = component();
        Scope scope = scope();
        outcome(authenticator, scope);

        authenticator.expire(scope);

        assertThat(credentials()).allMatch(outcome(authenticator, scope).toString()::contains);
    }

    @Test
    void logsInOnceForAllThreads() throws Exception {
        assumeThat(logsInForEveryRequest()).as("logs in for every request").isFalse();
        TestRuntime alone = surroundings();
        outcome(component(), scope(alone));
        TestRuntime shared = surroundings();
        Authenticator authenticator = component();
        Scope scope = scope(shared);

        Concurrently.results(() -> outcome(authenticator, scope));

        assertThat(shared.requests()).hasSameSizeAs(alone.requests());
    }

    @Test
    void tellsNoSecretWhenTheLoginIsRefused() {
        TestRuntime usual = surroundings();
        outcome(component(), scope(usual));
        assumeThat(usual.requests()).as("requests of the login").isNotEmpty();
        TestRuntime refusing = surroundings();
        refusing.answering(request -> TestResponse.of(400, "{\"error\": \"" + secrets() + "\"}"));

        Failures.isForTheUser(Failures.of(() -> outcome(component(), scope(refusing))), secrets());
        assertThat(secrets()).noneMatch(refusing.warnings().toString()::contains);
        assertThat(refusing.open()).isEmpty();
    }

    @Test
    void comparesSignedRequestsByWhatTheyAskFor() {
        Authenticator authenticator = component();
        Scope scope = scope();
        Request signed = authenticator.authenticate(request(), scope);

        Row compared = Sent.of(authenticator.comparable(signed, scope));

        assertThat(compared).isEqualTo(Sent.of(authenticator.comparable(signed, scope)));
        assertThat(compared.get("method")).isEqualTo(request().method());
        assertThat(String.valueOf(compared.get("url"))).startsWith(request().address());
    }
}
