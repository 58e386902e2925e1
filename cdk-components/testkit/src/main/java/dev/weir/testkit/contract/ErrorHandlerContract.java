package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.scope.TestResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every error handler does. Extend it, and give answers with what is to be made of them. */
public abstract class ErrorHandlerContract extends ComponentContract<ErrorHandler> {

    private static final String SECRET = "s3cret-of-the-request";
    private static final Request ASKED = new Request(
            "GET",
            "https://api.example.com/items?key=" + SECRET,
            Headers.of(Map.of("Authorization", "Bearer " + SECRET)),
            null);

    /** For those who extend it. */
    protected ErrorHandlerContract() {
        super(ErrorHandler.class);
    }

    /**
     * An answer, and what is to be made of it.
     *
     * @param status  its status
     * @param body    its body
     * @param headers its headers
     * @param action  what is to be done
     */
    public record Judged(int status, String body, Map<String, String> headers, Resolution.Action action) {

        /** An answer without headers. */
        public Judged(int status, String body, Resolution.Action action) {
            this(status, body, Map.of(), action);
        }

        TestResponse response() {
            return TestResponse.of(status, body, headers).to(ASKED);
        }
    }

    /** Answers, one that is taken and one that fails at least, and what is to be made of them. */
    protected abstract List<Judged> judged();

    @Override
    final List<Resolution> outcome(ErrorHandler handler, Scope scope) {
        List<Resolution> resolutions = new ArrayList<>();
        judged().forEach(judged -> resolutions.add(handler.interpret(judged.response(), scope)));
        resolutions.add(handler.interpret(new SocketTimeoutException("timeout"), scope));
        return resolutions;
    }

    @Test
    void judgesAnswers() {
        ErrorHandler handler = component();

        assertThat(judged())
                .allSatisfy(judged -> assertThat(
                                handler.interpret(judged.response(), scope()).action())
                        .as("status " + judged.status())
                        .isEqualTo(judged.action()));
    }

    @Test
    void takesNoBrokenConnectionForAnAnswer() {
        for (IOException failure :
                List.of(new IOException("connection reset"), new SocketTimeoutException("timeout"))) {
            assertThat(component().interpret(failure, scope()).action()).isNotEqualTo(Resolution.Action.SUCCESS);
        }
    }

    @Test
    void saysNoSecretOfTheRequest() {
        assertThat(outcome(component(), scope()).toString()).doesNotContain(SECRET);
    }

    @Test
    void leavesTheAnswerToItsReader() throws IOException {
        for (Judged judged : judged()) {
            TestResponse response = judged.response();

            component().interpret(response, scope());
            component().backoff(response, 1, scope());

            assertThat(response.isClosed()).isFalse();
            assertThat(response.body().readAllBytes()).asString().isEqualTo(judged.body());
        }
    }

    @Test
    void waitsForNoNegativeTime() {
        ErrorHandler handler = component();
        Scope scope = scope();
        for (Judged judged : judged()) {
            for (int attempt = 1; attempt <= Backoffs.ATTEMPTS; attempt++) {
                Optional<Duration> wait = handler.backoff(judged.response(), attempt, scope);
                assertThat(wait).matches(Backoffs::isReasonable);
            }
        }
        assertThat(handler.backoff(null, 1, scope)).matches(Backoffs::isReasonable);
    }

    @Test
    void repeatsWithinLimits() {
        ErrorHandler handler = component();

        assertThat(handler.maxRetries(scope())).isNotNegative();
        assertThat(handler.maxTime(scope())).isGreaterThanOrEqualTo(Duration.ZERO);
    }
}
