package dev.weir.engine.read;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Calls the sink one call after the other in another thread. What waits has a bound, in bytes and in calls; a call that is
 * larger than the bound waits alone. After a call that failed nothing more is called, since the sink would lack what it brought.
 */
final class QueuedHandover implements Handover {

    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_CALLS = 64;

    private record Call(long bytes, Runnable work) {}

    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Call> calls = new ArrayDeque<>();
    private long bytes;
    private boolean atWork;
    private @Nullable Throwable failure;

    /** A queue that borrows a thread while there is something in it. */
    QueuedHandover(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void give(long size, Runnable work) {
        lock.lock();
        try {
            while (failure == null && isFull(size)) {
                changed.await();
            }
            refuseAfterFailure();
            calls.add(new Call(size, work));
            bytes += size;
            if (!atWork) {
                threads.execute(this::handOver);
                atWork = true;
            }
        } catch (InterruptedException e) {
            throw stopped(e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull(long size) {
        return calls.size() >= MOST_CALLS || (bytes > 0 && bytes + size > MOST_BYTES);
    }

    @Override
    public void settle() {
        lock.lock();
        try {
            while (atWork) {
                changed.await();
            }
            refuseAfterFailure();
        } catch (InterruptedException e) {
            throw stopped(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            calls.clear();
        } finally {
            lock.unlock();
        }
    }

    private void refuseAfterFailure() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private static ConnectorException stopped(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ConnectorException(FailureType.INTERNAL, "Cannot go on reading: the run was stopped", cause);
    }

    private void handOver() {
        Call call = next(null);
        while (call != null) {
            try {
                call.work().run();
            } catch (RuntimeException | Error e) {
                fail(e);
            }
            call = next(call);
        }
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            calls.clear();
        } finally {
            lock.unlock();
        }
    }

    /** The call whose turn it is, which goes on holding its memory; null if there is none. */
    private @Nullable Call next(@Nullable Call done) {
        lock.lock();
        try {
            bytes -= done == null ? 0 : done.bytes();
            if (Thread.currentThread().isInterrupted()) {
                calls.clear();
            }
            Call call = calls.poll();
            atWork = call != null;
            changed.signalAll();
            return call;
        } finally {
            lock.unlock();
        }
    }
}
