package dev.weir.standard.async;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Aborts jobs as the run ends, in a thread of its own: the present one may be interrupted, and could send nothing then. Takes
 * five seconds at most, so that the run ends although the source does not answer.
 */
final class Aborts {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Aborts() {}

    static void run(List<Job> jobs, Consumer<Job> abort) {
        if (jobs.isEmpty()) {
            return;
        }
        Thread thread = new Thread(() -> abortAll(jobs, abort), "weir-abort");
        thread.setDaemon(true);
        thread.start();
        if (!ended(thread)) {
            thread.interrupt();
        }
    }

    private static void abortAll(List<Job> jobs, Consumer<Job> abort) {
        for (Job job : jobs) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            abort.accept(job);
        }
    }

    /** Waits, also on an interrupted thread, which stays interrupted. */
    private static boolean ended(Thread thread) {
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (thread.isAlive() && System.nanoTime() < end) {
                try {
                    thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return !thread.isAlive();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
