package dev.weir.engine.read;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a run: workers take slices from it, read them into the sink and report back. A slice that fails keeps its
 * state where it was; the others go on. When the last slice is done the stream says how it ended.
 */
final class StreamRun {

    private static final int BATCH = 500;

    private final StreamInfo info;
    private final Supplier<OpenStream> opener;
    private final Sink sink;
    private final ReentrantLock taking = new ReentrantLock();
    private @Nullable OpenStream open;
    private @Nullable Iterator<StreamSlice> slices;
    private boolean exhausted;
    private boolean ended;
    private int running;
    private long records;
    private final List<ConnectorException> failures = new ArrayList<>();

    StreamRun(StreamInfo info, Supplier<OpenStream> opener, Sink sink) {
        this.info = info;
        this.opener = opener;
        this.sink = sink;
    }

    StreamInfo info() {
        return info;
    }

    /** Held by the worker that takes a slice, which may mean reading a parent stream. */
    ReentrantLock taking() {
        return taking;
    }

    synchronized boolean isExhausted() {
        return exhausted;
    }

    synchronized long records() {
        return records;
    }

    /** The first failure, which tells of the others; null if there is none. */
    synchronized @Nullable ConnectorException failure() {
        if (failures.size() < 2) {
            return failures.isEmpty() ? null : failures.get(0);
        }
        ConnectorException first = failures.get(0);
        return new ConnectorException(
                first.type(), first.getMessage() + " (and " + (failures.size() - 1) + " more slices failed)", first);
    }

    /** The next slice; null if there is none. Called with {@link #taking} held. */
    @Nullable
    StreamSlice take() {
        if (isExhausted()) {
            return null;
        }
        try {
            Iterator<StreamSlice> source = slices();
            if (source.hasNext()) {
                StreamSlice slice = source.next();
                synchronized (this) {
                    running++;
                }
                return slice;
            }
        } catch (RuntimeException e) {
            fail(e);
        }
        synchronized (this) {
            exhausted = true;
        }
        endIfDone();
        return null;
    }

    private Iterator<StreamSlice> slices() {
        Iterator<StreamSlice> known = slices;
        if (known == null) {
            sink.started(info);
            OpenStream stream = opener.get();
            open = stream;
            known = stream.slices();
            slices = known;
        }
        return known;
    }

    /** Reads a slice that was taken. */
    void read(StreamSlice slice) {
        try {
            pump(slice);
            report(slice);
        } catch (RuntimeException e) {
            fail(e);
        } finally {
            synchronized (this) {
                running--;
            }
        }
        endIfDone();
    }

    private OpenStream opened() {
        OpenStream stream = open;
        if (stream == null) {
            throw new IllegalStateException("Stream " + info.name() + " is not open");
        }
        return stream;
    }

    private void pump(StreamSlice slice) {
        OpenStream stream = opened();
        List<Row> batch = new ArrayList<>(BATCH);
        try (Rows rows = stream.read(slice)) {
            while (rows.hasNext()) {
                Row row = (Row) rows.next();
                stream.cursor().observe(row, slice);
                batch.add(row);
                if (batch.size() == BATCH) {
                    write(slice, batch);
                    batch = new ArrayList<>(BATCH);
                }
            }
        } catch (RuntimeException e) {
            write(slice, batch);
            throw e;
        }
        write(slice, batch);
    }

    private void write(StreamSlice slice, List<Row> batch) {
        if (!batch.isEmpty()) {
            sink.write(new Batch(info, slice, batch));
            synchronized (this) {
                records += batch.size();
            }
        }
    }

    /** Closes a slice and reports its state, both under one lock, so that states are reported in the order they arose. */
    private synchronized void report(StreamSlice slice) {
        opened().cursor().close(slice).ifPresent(state -> sink.state(info, state));
    }

    private synchronized void fail(RuntimeException e) {
        if (e instanceof ConnectorException failure) {
            if (failure.type() == FailureType.SINK) {
                throw failure;
            }
            failures.add(failure);
        } else {
            failures.add(new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot read stream '" + info.name() + "': " + e
                            + " (this is a mistake in Weir or in a component; --debug shows where)",
                    e));
        }
    }

    private synchronized void endIfDone() {
        if (ended || !exhausted || running > 0) {
            return;
        }
        ended = true;
        try (OpenStream stream = open) {
            if (stream != null) {
                sink.state(info, stream.cursor().finish());
            }
        }
        ConnectorException failure = failure();
        if (failure == null) {
            sink.completed(info);
        } else {
            sink.incomplete(info, failure);
        }
    }
}
