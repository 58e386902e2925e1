package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error handler that can have each fault of its kind. */
public final class ErrorHandlerFaults extends ErrorHandlerContract {

    private final String fault;

    ErrorHandlerFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomErrorHandler, class_name: org.example.faulty.Strict, fault: " + fault + "}";
    }

    @Override
    protected List<Judged> judged() {
        return List.of(
                new Judged(200, "{}", Resolution.Action.SUCCESS),
                new Judged(400, "{\"error\": 1}", Resolution.Action.FAIL));
    }

    /**
     * Fails with everything but 200.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Strict")
    public record Strict(String fault) implements ErrorHandler {

        @Override
        public Resolution interpret(Response response, Scope scope) {
            if (fault.equals("leavesTheAnswerToItsReader")) {
                response.close();
            }
            if (response.status() == 200 || fault.equals("judgesAnswers")) {
                return Resolution.SUCCESS;
            }
            Request request = response.request();
            String asked = fault.equals("saysNoSecretOfTheRequest") ? request.url() : request.address();
            return new Resolution(Resolution.Action.FAIL, FailureType.SOURCE_PERMANENT, "refused " + asked);
        }

        @Override
        public Resolution interpret(IOException failure, Scope scope) {
            return fault.equals("takesNoBrokenConnectionForAnAnswer")
                    ? Resolution.SUCCESS
                    : new Resolution(Resolution.Action.RETRY, FailureType.SOURCE_TRANSIENT, "no connection");
        }

        @Override
        public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
            return fault.equals("waitsForNoNegativeTime")
                    ? Optional.of(Duration.ofSeconds(5 - attempt))
                    : Optional.empty();
        }

        @Override
        public int maxRetries(Scope scope) {
            return fault.equals("repeatsWithinLimits") ? -1 : 5;
        }
    }
}
