package dev.weir.lake.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void answersInTheOrderOfTheThings() {
        assertThat(InFlight.map(numbers(100), number -> number * 2))
                .isEqualTo(numbers(100).stream().map(number -> number * 2).toList());
        assertThat(InFlight.map(List.of(), number -> number)).isEmpty();
        assertThat(InFlight.<Integer, String>map(numbers(3), number -> number == 1 ? null : "x"))
                .isEqualTo(Arrays.asList("x", null, "x"));
    }

    @Test
    void asksForSixteenThingsAtOnceAndNoMore() {
        CountDownLatch sixteen = new CountDownLatch(InFlight.MOST);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        InFlight.each(numbers(50), number -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            sixteen.countDown();
            await(sixteen);
            now.decrementAndGet();
        });

        assertThat(most.get()).isEqualTo(16);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void beginsNothingAfterAFailureAndEndsWhatItBegan() {
        ConnectorException broken = new ConnectorException(FailureType.SINK, "Cannot do it: broken (mend it)");
        AtomicReference<Thread> failing = new AtomicReference<>();
        CountDownLatch known = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        new Thread(() -> whenItRests(failing, known::countDown)).start();

        assertThatThrownBy(() -> InFlight.each(numbers(1000), number -> {
                    if (number == 0) {
                        failing.set(Thread.currentThread());
                        throw broken;
                    }
                    begun.incrementAndGet();
                    await(known);
                    ended.incrementAndGet();
                }))
                .isSameAs(broken);

        assertThat(begun.get()).isLessThan(InFlight.MOST);
        assertThat(ended.get()).isEqualTo(begun.get());
    }

    /** Does something once a thread has told of its failure: it has ended then, or waits for the others. */
    private static void whenItRests(AtomicReference<Thread> thread, Runnable action) {
        while (thread.get() == null
                || !List.of(Thread.State.TERMINATED, Thread.State.WAITING)
                        .contains(thread.get().getState())) {
            Thread.onSpinWait();
        }
        action.run();
    }
}
