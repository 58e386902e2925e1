package dev.weir.lake.storage;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A storage whose n-th call, counted from 1, goes wrong. Of the writes to a file only the first counts. */
public final class FailingStorage implements Storage {

    /** How it goes wrong. */
    public enum Mode {
        /** The call does nothing and fails; later ones succeed. */
        ONCE,
        /** The call does its work, then its answer is lost; later ones succeed. */
        ANSWER_LOST,
        /** This call and all later ones fail: the process is dead, or the network gone. */
        FOR_GOOD,
        /** As for good, but the first one still does its work. */
        FOR_GOOD_AFTERWARDS
    }

    private final Storage inner;
    private final int failing;
    private final Mode mode;
    private final AtomicInteger calls = new AtomicInteger();

    public FailingStorage(Storage inner, int failing, Mode mode) {
        this.inner = inner;
        this.failing = failing;
        this.mode = mode;
    }

    /** Whether the failing call was reached. */
    public boolean hasFailed() {
        return calls.get() >= failing;
    }

    private <T> T call(Supplier<T> work) {
        int call = calls.incrementAndGet();
        boolean dead = mode == Mode.FOR_GOOD || mode == Mode.FOR_GOOD_AFTERWARDS;
        if (call == failing && (mode == Mode.ANSWER_LOST || mode == Mode.FOR_GOOD_AFTERWARDS)) {
            work.get();
        }
        if (call == failing || (dead && call > failing)) {
            throw new ConnectorException(FailureType.SINK, "Cannot do call " + call + ": it was to fail (try again)");
        }
        return work.get();
    }

    private void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public StagedOutput stage(String path, String run) {
        StagedOutput output = call(() -> inner.stage(path, run));
        return new StagedOutput() {
            private boolean written;

            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (written) {
                    output.write(bytes, offset, length);
                } else {
                    written = true;
                    run(() -> output.write(bytes, offset, length));
                }
            }

            @Override
            public StagedFile finish() {
                return call(output::finish);
            }

            @Override
            public void abort() {
                // what a dead process does, at the worst: nothing
            }
        };
    }

    @Override
    public void publish(StagedFile file) {
        run(() -> inner.publish(file));
    }

    @Override
    public void discard(StagedFile file) {
        run(() -> inner.discard(file));
    }

    @Override
    public List<Unpublished> unpublished(String folder) {
        return call(() -> inner.unpublished(folder));
    }

    @Override
    public byte @Nullable [] read(String path) {
        return call(() -> inner.read(path));
    }

    @Override
    public boolean writeOnce(String path, byte[] content) {
        return call(() -> inner.writeOnce(path, content));
    }

    @Override
    public void write(String path, byte[] content) {
        run(() -> inner.write(path, content));
    }

    @Override
    public void delete(String path) {
        run(() -> inner.delete(path));
    }

    @Override
    public List<String> list(String folder, @Nullable String after) {
        return call(() -> inner.list(folder, after));
    }

    @Override
    public List<StoredFile> files(String folder) {
        return call(() -> inner.files(folder));
    }

    @Override
    public InputStream open(String path) {
        return call(() -> inner.open(path));
    }

    @Override
    public String describe(String path) {
        return inner.describe(path);
    }

    @Override
    public void close() {
        inner.close();
    }
}
