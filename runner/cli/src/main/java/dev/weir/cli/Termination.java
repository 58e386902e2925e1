package dev.weir.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Lets a command that is asked to end (SIGTERM, Ctrl+C) end by itself: its thread is interrupted, and the process waits some
 * seconds for what it still has to do, such as aborting jobs of the source and taking back what was not published.
 */
final class Termination {

    private static final int PATIENCE_SECONDS = 9;

    private Termination() {}

    /** Runs a command; called once in a process. */
    static int allowedDuring(IntSupplier command) {
        Thread runner = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(runner, ended), "weir-end"));
        try {
            return command.getAsInt();
        } finally {
            ended.countDown();
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // a command that does not end is ended with the process
    private static void end(Thread runner, CountDownLatch ended) {
        if (ended.getCount() == 0) {
            return;
        }
        runner.interrupt();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
