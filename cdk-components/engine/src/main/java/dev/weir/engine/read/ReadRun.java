package dev.weir.engine.read;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads the slices of several streams by a fixed number of workers. A worker takes a slice only when it is free to read
 * it, and waits in the sink while that is busy, so nothing queues up. Streams are begun in their order, but for those whose
 * group is occupied; while one worker looks for the next slice of a stream, others go on with the next stream.
 */
final class ReadRun {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SECOND_LOOK = Duration.ofMillis(20);

    private final List<StreamRun> streams;
    private final int workers;
    private final Runnable breakOff;
    private final GroupGate gate = new GroupGate();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** Streams, and what breaks off the requests that interrupted workers wait for. */
    ReadRun(List<StreamRun> streams, int workers, Runnable breakOff) {
        this.streams = List.copyOf(streams);
        this.workers = workers;
        this.breakOff = breakOff;
    }

    /**
     * Reads everything; throws what must end the run, such as a sink that failed. Workers have ended then; only one that
     * does not react to its interruption for {@link #PATIENCE} is left to itself, and does not reach the sink any more.
     */
    void run() {
        ExecutorService pool = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "weir-slice");
            thread.setDaemon(true);
            return thread;
        });
        CompletionService<@Nullable Void> running = new ExecutorCompletionService<>(pool);
        for (int i = 0; i < workers; i++) {
            running.submit(this::work, null);
        }
        boolean interrupted = false;
        try {
            for (int i = 0; i < workers; i++) {
                running.take().get();
            }
        } catch (InterruptedException e) {
            interrupted = true;
            throw new ConnectorException(FailureType.INTERNAL, "Cannot finish reading: the run was stopped", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            stopped.set(true);
            pool.shutdownNow();
            breakOff.run();
            if (endsInterrupted(pool) || interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits for the interrupted workers; true if this thread was interrupted, too. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // a worker that goes on is a daemon and does not reach the sink
    private boolean endsInterrupted(ExecutorService pool) {
        try {
            pool.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            streams.forEach(StreamRun::close);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    private void work() {
        try {
            for (Task task = next(); task != null && !stopped.get(); task = next()) {
                task.stream.read(task.slice);
                gate.leaveIfEnded(task.stream);
            }
        } catch (RuntimeException | Error e) {
            stopped.set(true);
            throw e;
        }
    }

    private record Task(StreamRun stream, StreamSlice slice) {}

    /** The next slice of any stream; null when there are no more. */
    private @Nullable Task next() {
        while (!stopped.get()) {
            StreamRun busy = null;
            boolean shut = false;
            for (StreamRun stream : streams) {
                if (stream.isExhausted()) {
                    continue;
                }
                if (!gate.enter(stream)) {
                    shut = true;
                    continue;
                }
                if (!stream.taking().tryLock()) {
                    busy = busy == null ? stream : busy;
                    continue;
                }
                Task task = takeLocked(stream);
                if (task != null) {
                    return task;
                }
            }
            if (busy == null && !shut) {
                return null;
            }
            Task task = busy == null ? lookAgainLater() : takeLater(busy);
            if (task != null) {
                return task;
            }
        }
        return null;
    }

    /** Waits a moment for the end of a stream that keeps others from beginning; never a task. */
    private @Nullable Task lookAgainLater() {
        try {
            gate.awaitLeaving(SECOND_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.set(true);
        }
        return null;
    }

    /** Waits a moment for a stream that another worker takes a slice from; null if that takes longer, or gave nothing. */
    private @Nullable Task takeLater(StreamRun busy) {
        try {
            boolean free = busy.taking().tryLock(SECOND_LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return free ? takeLocked(busy) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.set(true);
            return null;
        }
    }

    private @Nullable Task takeLocked(StreamRun stream) {
        try {
            StreamSlice slice = stream.take();
            return slice == null ? null : new Task(stream, slice);
        } finally {
            stream.taking().unlock();
            gate.leaveIfEnded(stream);
        }
    }
}
