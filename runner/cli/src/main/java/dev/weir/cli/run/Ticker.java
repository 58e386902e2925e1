package dev.weir.cli.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets a reporter speak while nothing else happens. */
final class Ticker implements AutoCloseable {

    private final Reporter reporter;
    private final ScheduledExecutorService thread;

    private Ticker(Reporter reporter, ScheduledExecutorService thread) {
        this.reporter = reporter;
        this.thread = thread;
    }

    static Ticker start(Reporter reporter) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread ticking = new Thread(task, "weir-progress");
            ticking.setDaemon(true);
            return ticking;
        });
        long period = reporter.period().toMillis();
        thread.scheduleAtFixedRate(reporter::tick, period, period, TimeUnit.MILLISECONDS);
        return new Ticker(reporter, thread);
    }

    /** Stops, and takes the progress bar away. Closing again does nothing. */
    @Override
    public void close() {
        thread.shutdownNow();
        reporter.clear();
    }
}
