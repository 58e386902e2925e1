package dev.weir.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls of a sink in another thread: their order, their bound, their failures. */
@Timeout(60)
class QueuedHandoverTest {

    private static final int LARGE = 3 << 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final QueuedHandover handover = new QueuedHandover(threads);
    private final List<Object> calls = new ArrayList<>();
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final CountDownLatch inCall = new CountDownLatch(1);

    @AfterEach
    void end() {
        blocked.countDown();
        threads.shutdownNow();
    }

    private void block() {
        try {
            inCall.countDown();
            blocked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives a call in another thread, and waits until that waits for room. */
    private Thread givesInVain(long bytes, Runnable call) {
        Thread giver = new Thread(() -> handover.give(bytes, call));
        giver.start();
        while (giver.getState() != Thread.State.WAITING) {
            assertThat(giver.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        return giver;
    }

    @Test
    void callsInTheOrderInWhichItIsGiven() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int call = i;
            handover.give(random.nextInt(LARGE), () -> calls.add(call));
        }
        handover.settle();

        assertThat(calls).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void callsInAnotherThread() {
        handover.give(0, () -> calls.add(Thread.currentThread()));
        handover.settle();

        assertThat(calls).doesNotContain(Thread.currentThread()).hasSize(1);
    }

    @Test
    void waitsWhenTooManyBytesWaitThoseOfTheCallUnderWayIncluded() throws InterruptedException {
        handover.give(LARGE, this::block);
        Thread giver = givesInVain(LARGE, () -> calls.add("second"));
        assertThat(calls).isEmpty();

        blocked.countDown();
        giver.join();
        handover.settle();
        assertThat(calls).containsExactly("second");
    }

    @Test
    void takesACallThatIsLargerThanTheBoundWhenNothingElseWaits() {
        handover.give(Long.MAX_VALUE / 2, () -> calls.add("huge"));
        handover.settle();

        assertThat(calls).containsExactly("huge");
    }

    @Test
    void waitsWhenTooManySmallCallsWait() throws InterruptedException {
        handover.give(0, this::block);
        inCall.await();
        for (int i = 0; i < 64; i++) {
            handover.give(0, () -> calls.add("small"));
        }
        Thread giver = givesInVain(0, () -> calls.add("last"));

        blocked.countDown();
        giver.join();
        handover.settle();
        assertThat(calls).hasSize(65).endsWith("last");
    }

    @Test
    void callsNothingMoreAfterAFailureAndThrowsItEveryTime() throws InterruptedException {
        ConnectorException full = new ConnectorException(FailureType.SINK, "Cannot write: the disk is full");
        handover.give(0, this::block);
        inCall.await();
        handover.give(0, () -> {
            throw full;
        });
        handover.give(0, () -> calls.add("late"));
        blocked.countDown();

        assertThatThrownBy(handover::settle).isSameAs(full);
        assertThatThrownBy(() -> handover.give(0, () -> calls.add("later"))).isSameAs(full);
        assertThatThrownBy(handover::settle).isSameAs(full);
        assertThat(calls).isEmpty();
    }

    @Test
    void throwsErrorsAsTheyAre() {
        StackOverflowError deep = new StackOverflowError();
        handover.give(0, () -> {
            throw deep;
        });

        assertThatThrownBy(handover::settle).isSameAs(deep);
    }

    @Test
    void wakesGiversWhenACallFails() throws InterruptedException {
        handover.give(LARGE, () -> {
            block();
            throw new IllegalStateException("broken");
        });
        List<Throwable> thrown = new ArrayList<>();
        Thread giver = givesInVain(LARGE, () -> calls.add("second"));
        giver.setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));

        blocked.countDown();
        giver.join();
        assertThat(thrown).singleElement().hasToString("java.lang.IllegalStateException: broken");
        assertThat(calls).isEmpty();
    }

    @Test
    void givesUpWhenItsGiverIsInterrupted() throws InterruptedException {
        handover.give(LARGE, this::block);
        List<Throwable> thrown = new ArrayList<>();
        Thread giver = givesInVain(LARGE, () -> calls.add("second"));
        giver.setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));

        giver.interrupt();
        giver.join();
        assertThat(thrown).singleElement().asString().contains("Cannot go on reading: the run was stopped");
    }

    @Test
    void callsNothingThatWaitsWhenItsThreadIsInterrupted() throws InterruptedException {
        handover.give(0, this::block);
        inCall.await();
        handover.give(0, () -> calls.add("waiting"));

        threads.shutdownNow();
        assertThat(threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(calls).isEmpty();
    }

    @Test
    void dropsWhatWaitsWhenItIsClosed() throws InterruptedException {
        handover.give(0, this::block);
        inCall.await();
        handover.give(0, () -> calls.add("waiting"));

        handover.close();
        blocked.countDown();
        handover.settle();
        assertThat(calls).isEmpty();
    }

    @Test
    void borrowsAThreadOnlyWhileThereIsSomethingToDo() {
        Queue<Runnable> borrowed = new ArrayDeque<>();
        AtomicLong done = new AtomicLong();
        QueuedHandover idle = new QueuedHandover(borrowed::add);
        idle.give(0, done::incrementAndGet);
        idle.give(0, done::incrementAndGet);
        assertThat(borrowed).hasSize(1);

        borrowed.remove().run();
        assertThat(done).hasValue(2);
        idle.give(0, done::incrementAndGet);
        assertThat(borrowed).hasSize(1);
    }
}
