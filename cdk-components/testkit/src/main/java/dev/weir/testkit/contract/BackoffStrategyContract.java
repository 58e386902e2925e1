package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.scope.TestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every backoff strategy does. Extend it, and give an answer with the waits that follow it. */
public abstract class BackoffStrategyContract extends ComponentContract<BackoffStrategy> {

    /** For those who extend it. */
    protected BackoffStrategyContract() {
        super(BackoffStrategy.class);
    }

    /** An answer that asks to wait, a new one each time. */
    protected abstract TestResponse answer();

    /** The waits after the first attempt, the second and so on. */
    protected abstract List<Duration> waits();

    @Override
    final List<Optional<Duration>> outcome(BackoffStrategy strategy, Scope scope) {
        List<Optional<Duration>> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= waits().size(); attempt++) {
            waits.add(strategy.backoff(answer(), attempt, scope));
        }
        return waits;
    }

    @Test
    void saysHowLongToWait() {
        assertThat(outcome(component(), scope()))
                .isEqualTo(waits().stream().map(Optional::of).toList());
    }

    @Test
    void takesABrokenConnection() {
        assertThat(component().backoff(null, 1, scope())).matches(Backoffs::isReasonable);
    }

    @Test
    void takesAnswersThatDoNotSayIt() {
        List<TestResponse> strange = List.of(
                TestResponse.of(503, ""),
                TestResponse.of(503, "<html>later</html>", Map.of("Retry-After", "soon")),
                TestResponse.of(503, "[1]", Map.of("Retry-After", "-1")));

        assertThat(strange)
                .allSatisfy(answer ->
                        assertThat(component().backoff(answer, 1, scope())).matches(Backoffs::isReasonable));
    }

    @Test
    void waitsForNoEndlessTime() {
        BackoffStrategy strategy = component();
        Scope scope = scope();
        for (int attempt = 1; attempt <= Backoffs.ATTEMPTS; attempt++) {
            assertThat(strategy.backoff(answer(), attempt, scope)).matches(Backoffs::isReasonable);
        }
    }

    @Test
    void leavesTheAnswerToItsReader() throws IOException {
        TestResponse answer = answer();

        component().backoff(answer, 1, scope());

        assertThat(answer.isClosed()).isFalse();
        assertThat(answer.body().readAllBytes()).isEqualTo(answer().body().readAllBytes());
    }
}
