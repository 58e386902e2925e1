package dev.weir.lake.storage;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks a storage for many things, some of them at the same time, as each answer of a bucket takes its time. All that was
 * begun has ended when a method returns or throws.
 */
public final class InFlight {

    /** How many requests are under way at once. */
    public static final int MOST = 16;

    private InFlight() {}

    /**
     * Does something for each of some things, in any order.
     *
     * @throws ConnectorException that came first; of what was not begun then, nothing is done
     */
    public static <T> void each(Collection<? extends T> things, Consumer<? super T> request) {
        map(things, thing -> {
            request.accept(thing);
            return true;
        });
    }

    /**
     * Asks for something of each of some things, in any order.
     *
     * @return the answers in the order of the things; an answer may be null
     * @throws ConnectorException that came first; of what was not begun then, nothing is asked
     */
    public static <T, R extends @Nullable Object> List<R> map(
            Collection<? extends T> things, Function<? super T, ? extends R> request) {
        Work<T, R> work = new Work<>(List.copyOf(things), request);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(MOST, things.size()); i++) {
            Thread helper = new Thread(work, "weir-lake-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        work.run();
        helpers.forEach(work::await);
        return work.answers();
    }

    /** What several threads do together. */
    private static final class Work<T, R extends @Nullable Object> implements Runnable {

        private final List<T> things;
        private final Function<? super T, ? extends R> request;
        private final List<R> answers;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Work(List<T> things, Function<? super T, ? extends R> request) {
            this.things = things;
            this.request = request;
            this.answers = new ArrayList<>(Collections.nCopies(things.size(), null));
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement();
                    i < things.size() && failure.get() == null;
                    i = next.getAndIncrement()) {
                try {
                    R answer = request.apply(things.get(i));
                    synchronized (answers) {
                        answers.set(i, answer);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
            }
        }

        /** Waits until a thread has ended what it began; nothing new is begun if this one is to stop. */
        void await(Thread helper) {
            boolean stopped = false;
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    stopped = true;
                    failure.compareAndSet(
                            null, new ConnectorException(FailureType.INTERNAL, "Cannot go on: the run was stopped", e));
                }
            }
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }

        List<R> answers() {
            Throwable cause = failure.get();
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
            synchronized (answers) {
                return answers;
            }
        }
    }
}
