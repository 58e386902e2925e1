package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Tokens;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An authenticator that can have each fault of its kind. */
public final class AuthenticatorFaults extends AuthenticatorContract {

    private final String fault;

    AuthenticatorFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomAuthenticator, class_name: org.example.faulty.Key, fault: " + fault
                + ", key: \"{{ config.key }}\"}";
    }

    @Override
    protected Row config() {
        return Row.of("key", "s3cret");
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
        return super.surroundings().answering(request -> TestResponse.of(200, "t0ken"));
    }

    /**
     * Asks for a token with a key.
     *
     * @param fault the rule that it breaks
     * @param key   the key
     */
    @Component("org.example.faulty.Key")
    public record Key(String fault, @Secret Template<String> key) implements Authenticator {

        private static final RequestOptions SHARED = new RequestOptions().put(InjectInto.HEADER, "X-Shared", 1L);
        private static final ThreadLocal<Integer> CALLS = ThreadLocal.withInitial(() -> 0);
        private static final AtomicInteger COMPARED = new AtomicInteger();

        @Override
        public RequestOptions options(Scope scope) {
            return fault.equals("handsOutOptionsThatTheirTakerMayChange") ? SHARED : new RequestOptions();
        }

        @Override
        public Request authenticate(Request request, Scope scope) {
            String token = fault.equals("logsInOnceForAllThreads")
                    ? login(scope)
                    : scope.runtime().tokens().get(this, () -> new Tokens.Token(login(scope), null));
            CALLS.set(CALLS.get() + 1);
            if (fault.equals("addsItsCredentialsToEveryRequest") && CALLS.get() % 2 == 0) {
                return request;
            }
            if (fault.equals("leavesTheRestOfTheRequest")) {
                return request.withUrl("https://proxy.example.com").withHeader("X-Token", token);
            }
            byte[] body = request.body();
            if (fault.equals("doesNotChangeTheGivenRequest") && body != null) {
                body[0] = '!';
            }
            return request.withHeader("X-Token", token);
        }

        private String login(Scope scope) {
            String secret = key.in(scope);
            Call call = Call.of(
                    "GET",
                    "https://api.example.com/login",
                    new RequestOptions(),
                    new Authenticator() {},
                    new Accepting());
            try (Response response = scope.runtime().http().send(call, scope)) {
                return response.text();
            } catch (ConnectorException e) {
                if (fault.equals("tellsNoSecretWhenTheLoginIsRefused")) {
                    throw new ConnectorException(e.type(), "Cannot log in with " + secret, e);
                }
                throw e;
            }
        }

        @Override
        public void expire(Scope scope) {
            if (fault.equals("signsAgainAfterItsTokenWasRefused")) {
                scope.runtime().tokens().get(this, () -> new Tokens.Token("", null));
                scope.runtime().tokens().expire(this);
                scope.runtime().tokens().get(this, () -> new Tokens.Token("", null));
                return;
            }
            scope.runtime().tokens().expire(this);
        }

        @Override
        public Request comparable(Request signed, Scope scope) {
            return fault.equals("comparesSignedRequestsByWhatTheyAskFor")
                    ? signed.withHeader("X-Time", "" + COMPARED.incrementAndGet())
                    : signed;
        }
    }
}
