package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weir.spi.component.ReadySlices;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.scope.TestReading;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import dev.weir.testkit.scope.TestStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every retriever does. Extend it, and give the records of a slice, and {@code surroundings()} with a rule by which the
 * source answers.
 */
public abstract class RetrieverContract extends ComponentContract<Retriever> {

    /** For those who extend it. */
    protected RetrieverContract() {
        super(Retriever.class);
    }

    /** The records of the slice, in order; at least two. */
    protected abstract List<?> records();

    /** Surroundings in which the slice never ends: {@link Endless} pages, for instance; empty if a slice has one answer. */
    protected Optional<TestRuntime> endless() {
        return Optional.empty();
    }

    /** Whether it reads from the source, which can fail. */
    protected boolean asksTheSource() {
        return true;
    }

    @Override
    final List<@Nullable Object> outcome(Retriever retriever, Scope scope) {
        try (ReadySlices ready = retriever.prepare(List.of(slice()).iterator(), scope)) {
            assertThat(ready.hasNext()).isTrue();
            try (Rows rows = read(retriever, ready.next(), scope)) {
                return Pulls.all(rows);
            }
        }
    }

    private Rows read(Retriever retriever, StreamSlice slice, Scope scope) {
        return retriever.read(TestReading.of(new TestStream(TestRuntime.STREAM, retriever, null), slice, scope));
    }

    @Test
    void readsTheRecordsInOrder() {
        assertThat(outcome(component(), scope())).isEqualTo(records());
    }

    @Test
    void givesJsonValues() {
        assertThat(JsonValues.strangers("records", outcome(component(), scope())))
                .isEmpty();
    }

    @Test
    void sendsNothingBeforeTheFirstPull() {
        TestRuntime runtime = surroundings();
        Retriever retriever = component();
        Scope scope = scope(runtime);
        ReadySlices ready = retriever.prepare(List.of(slice()).iterator(), scope);
        assertThat(runtime.requests()).isEmpty();
        StreamSlice slice = ready.next();
        int made = runtime.requests().size();

        Rows rows = read(retriever, slice, scope);

        assertThat(runtime.requests()).hasSize(made);
        rows.close();
        ready.close();
    }

    @Test
    void givesTheSameRecordsHoweverTheyArePulled() {
        Rows[] rows = new Rows[3];
        for (int i = 0; i < rows.length; i++) {
            Retriever retriever = component();
            Scope scope = scope();
            rows[i] = read(
                    retriever,
                    retriever.prepare(List.of(slice()).iterator(), scope).next(),
                    scope);
        }

        assertThat(Pulls.mistakes(rows[0], rows[1], rows[2], record -> record)).isEmpty();
    }

    @Test
    void closesItsAnswersWhenItIsClosedEarly() {
        TestRuntime runtime = surroundings();
        Retriever retriever = component();
        Scope scope = scope(runtime);

        try (ReadySlices ready = retriever.prepare(List.of(slice()).iterator(), scope);
                Rows rows = read(retriever, ready.next(), scope)) {
            assertThat(rows.hasNext()).isTrue();
            rows.next();
        }

        assertThat(runtime.open()).isEmpty();
    }

    @Test
    void readsWhileRecordsArePulled() {
        Optional<TestRuntime> endless = endless();
        assumeThat(endless).as("slices without end").isPresent();

        try (Rows rows = read(component(), slice(), scope(endless.orElseThrow()))) {
            for (int i = 0; i < 10; i++) {
                assertThat(rows.hasNext()).isTrue();
                rows.next();
            }
        }
    }

    @Test
    void failsWhenTheSourceFailsForGood() {
        assumeThat(asksTheSource()).as("asks the source").isTrue();
        TestRuntime failing = surroundings().answering(request -> TestResponse.of(500, "" + secrets()));

        Failures.isForTheUser(Failures.of(() -> outcome(component(), scope(failing))), secrets());
        assertThat(failing.open()).isEmpty();
    }
}
