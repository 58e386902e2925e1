package dev.weir.engine.read;

import dev.weir.spi.sink.Sink;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a run that call its sink while workers read on; no more of them than streams are being read. A sink that passes
 * on at once is called by the workers themselves, since whoever waits for a record should not wait for another thread, too.
 */
final class WriterThreads implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "weir-write");
        thread.setDaemon(true);
        return thread;
    });

    /** The way of one stream to a sink. */
    Handover to(Sink sink) {
        return sink.passesOnAtOnce() ? Handover.DIRECT : new QueuedHandover(threads);
    }

    /** Ends the threads; one that does not react to its interruption for {@link #PATIENCE} is left to itself. */
    @Override
    @SuppressWarnings(
            "ResultOfMethodCallIgnored") // a thread that goes on is a daemon and calls the sink no more than once
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
