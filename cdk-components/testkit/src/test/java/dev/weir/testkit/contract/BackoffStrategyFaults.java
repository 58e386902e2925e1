package dev.weir.testkit.contract;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.scope.TestResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A backoff strategy that can have each fault of its kind. */
public final class BackoffStrategyFaults extends BackoffStrategyContract {

    private final String fault;

    BackoffStrategyFaults(String fault) {
        this.fault = fault;
    }

    @Override
    protected String yaml() {
        return "{type: CustomBackoffStrategy, class_name: org.example.faulty.Asked, fault: " + fault + "}";
    }

    @Override
    protected TestResponse answer() {
        return TestResponse.of(429, "later", Map.of("Retry-After", "7"));
    }

    @Override
    protected List<Duration> waits() {
        return List.of(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    /**
     * Waits as long as the source asks for.
     *
     * @param fault the rule that it breaks
     */
    @Component("org.example.faulty.Asked")
    public record Asked(String fault) implements BackoffStrategy {

        @Override
        public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
            if (response == null && !fault.equals("takesABrokenConnection")) {
                return Optional.empty();
            }
            String seconds = Objects.requireNonNull(response).headers().get("Retry-After");
            boolean number = seconds != null && seconds.matches("[0-9]+");
            if (!number && !fault.equals("takesAnswersThatDoNotSayIt")) {
                return Optional.empty();
            }
            long wait = Long.parseLong(String.valueOf(seconds));
            return switch (fault) {
                case "leavesTheAnswerToItsReader" -> Optional.of(Duration.ofSeconds(wait + length(response)));
                case "saysHowLongToWait" -> Optional.of(Duration.ofSeconds(wait + 1));
                case "waitsForNoEndlessTime" ->
                    Optional.of(Duration.ofSeconds(attempt < 3 ? wait : wait << Math.min(attempt, 40)));
                default -> Optional.of(Duration.ofSeconds(wait));
            };
        }

        private static int length(Response response) {
            try {
                return response.body().readAllBytes().length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
