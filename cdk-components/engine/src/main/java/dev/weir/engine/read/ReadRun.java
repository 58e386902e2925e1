package dev.weir.engine.read;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Reads the slices of several streams by a fixed number of workers. A worker takes a slice only when it is free to read
 * it, and waits in the sink while that is busy, so nothing queues up. Streams are begun in their order; while one worker
 * looks for the next slice of a stream, others go on with the next stream.
 */
final class ReadRun {

    private final List<StreamRun> streams;
    private final int workers;
    private final AtomicBoolean stopped = new AtomicBoolean();

    ReadRun(List<StreamRun> streams, int workers) {
        this.streams = List.copyOf(streams);
        this.workers = workers;
    }

    /** Reads everything; throws what must end the run, such as a sink that failed. */
    void run() {
        ExecutorService pool = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "weir-slice");
            thread.setDaemon(true);
            return thread;
        });
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            running.add(pool.submit(this::work));
        }
        try {
            await(running);
        } finally {
            stopped.set(true);
            pool.shutdownNow();
        }
    }

    private static void await(List<Future<?>> running) {
        try {
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(FailureType.INTERNAL, "Cannot finish reading: the run was stopped", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void work() {
        try {
            for (Task task = next(); task != null && !stopped.get(); task = next()) {
                task.stream.read(task.slice);
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
            for (StreamRun stream : streams) {
                if (stream.isExhausted()) {
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
            if (busy == null) {
                return null;
            }
            ReentrantLock lock = busy.taking();
            lock.lock();
            Task task = takeLocked(busy);
            if (task != null) {
                return task;
            }
        }
        return null;
    }

    private static @Nullable Task takeLocked(StreamRun stream) {
        try {
            StreamSlice slice = stream.take();
            return slice == null ? null : new Task(stream, slice);
        } finally {
            stream.taking().unlock();
        }
    }
}
