package dev.weir.engine.read;

import dev.weir.engine.http.BeforeWaits;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Tally;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.time.Clock;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stream of a run: workers take slices from it, read them into the sink and report back. A slice that fails keeps its
 * state where it was; the others go on. When the last slice is done the stream says how it ended.
 */
final class StreamRun {

    private final StreamInfo info;
    private final Set<String> groups;
    private final Function<Tally, OpenStream> opener;
    private final Sink sink;
    private final Handover handover;
    private final BeforeWaits beforeWaits;
    private final Clock clock;
    private final ReentrantLock taking = new ReentrantLock();
    private final RowEstimate estimate = new RowEstimate();
    private final StreamTally tally = new StreamTally();
    private @Nullable OpenStream open;
    private @Nullable Iterator<StreamSlice> slices;
    private volatile boolean exhausted;
    private boolean ended;
    private int running;
    private long records;
    private @Nullable ConnectorException firstFailure;
    private int failures;

    /** A stream to be read into a sink, while it has its groups to itself. */
    StreamRun(
            StreamInfo info,
            Set<String> groups,
            Function<Tally, OpenStream> opener,
            Sink sink,
            Handover handover,
            BeforeWaits beforeWaits,
            Clock clock) {
        this.info = info;
        this.groups = Set.copyOf(groups);
        this.opener = opener;
        this.sink = sink;
        this.handover = handover;
        this.beforeWaits = beforeWaits;
        this.clock = clock;
    }

    StreamInfo info() {
        return info;
    }

    Set<String> groups() {
        return groups;
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** Held by the worker that takes a slice, which may mean reading a parent stream. */
    ReentrantLock taking() {
        return taking;
    }

    boolean isExhausted() {
        return exhausted;
    }

    synchronized long records() {
        return records;
    }

    /** The first failure, which tells of the others; null if there is none. */
    synchronized @Nullable ConnectorException failure() {
        ConnectorException first = firstFailure;
        if (first == null || failures == 1) {
            return first;
        }
        String more = failures == 2 ? "1 more failure" : (failures - 1) + " more failures";
        return new ConnectorException(first.type(), first.getMessage() + " (and " + more + ")", first);
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
        } catch (RuntimeException | Error e) {
            if (endsRun(e)) {
                throw e;
            }
        }
        exhausted = true;
        endIfDone();
        return null;
    }

    private Iterator<StreamSlice> slices() {
        Iterator<StreamSlice> known = slices;
        if (known == null) {
            sink.started(info);
            OpenStream stream = opener.apply(tally);
            open = stream;
            SlicesAhead ahead = stream.slices();
            expect(ahead.total());
            known = stream.ready(ahead);
            slices = known;
        }
        return known;
    }

    private synchronized void expect(int total) {
        estimate.expect(total);
    }

    /** Reads a slice that was taken. */
    void read(StreamSlice slice) {
        try {
            pump(slice);
            report(slice);
        } catch (RuntimeException | Error e) {
            if (endsRun(e)) {
                throw e;
            }
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

    /** Writes what a slice gives; if it breaks off, what it gave before. */
    private void pump(StreamSlice slice) {
        SliceOutput output = new SliceOutput(info, slice, this::write, clock);
        if (sink.passesOnAtOnce()) {
            beforeWaits.during(() -> pump(slice, output), output::flush);
        } else {
            pump(slice, output);
        }
    }

    private void pump(StreamSlice slice, SliceOutput output) {
        OpenStream stream = opened();
        SliceTally counted = new SliceTally();
        try (Rows rows = stream.read(slice, counted)) {
            while (rows.hasNext()) {
                Row row = Objects.requireNonNull((Row) rows.next());
                counted.given();
                FileReference file = stream.file(row, slice);
                stream.cursor().observe(row, slice);
                output.add(row, file);
                if (!stream.goesOn(slice)) {
                    break;
                }
            }
        } catch (RuntimeException e) {
            output.flush();
            throw e;
        } finally {
            tally.add(counted);
        }
        output.flush();
    }

    private void write(Batch batch, long bytes) {
        requireGoingOn();
        int count = batch.rows().size();
        handover.give(bytes, () -> sink.write(batch));
        synchronized (this) {
            records += count;
        }
    }

    /** Reports that a slice was read, closes it and reports its state, all under one lock, so that states are reported in the order they arose. */
    private synchronized void report(StreamSlice slice) {
        requireGoingOn();
        give(() -> sink.sliceCompleted(info, slice));
        opened().cursor().close(slice).ifPresent(state -> give(() -> sink.state(info, state)));
        estimate.sliceRead(records).ifPresent(guess -> give(() -> sink.estimated(info, guess)));
    }

    private void give(Runnable call) {
        handover.give(0, call);
    }

    private static void requireGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new ConnectorException(FailureType.INTERNAL, "Cannot go on reading: the run was stopped");
        }
    }

    /** Remembers what failed; true if it ends the run, after which the stream tells the sink nothing more. */
    private synchronized boolean endsRun(Throwable e) {
        boolean sinkFailed = e instanceof ConnectorException known && known.type() == FailureType.SINK;
        if (e instanceof Error || sinkFailed || Thread.currentThread().isInterrupted()) {
            exhausted = true;
            ended = true;
            return true;
        }
        failures++;
        if (firstFailure == null) {
            firstFailure = e instanceof ConnectorException known ? known : unexpected(e);
        }
        return false;
    }

    private ConnectorException unexpected(Throwable e) {
        return new ConnectorException(
                FailureType.INTERNAL,
                "Cannot read stream '" + info.name() + "': " + e
                        + " (this is a mistake in Weir or in a component; --debug shows where)",
                e);
    }

    private synchronized void endIfDone() {
        if (ended || !exhausted || running > 0) {
            return;
        }
        ended = true;
        finish();
        sink.figures(info, tally.figures());
        ConnectorException failure = failure();
        if (failure == null) {
            sink.completed(info);
        } else {
            sink.incomplete(info, failure);
        }
    }

    private void finish() {
        try {
            OpenStream stream = open;
            if (stream != null) {
                Row last = stream.cursor().finish();
                give(() -> sink.state(info, last));
            }
            handover.settle();
            close();
        } catch (RuntimeException e) {
            if (endsRun(e)) {
                throw e;
            }
        }
    }

    /** Lets go of what the stream still holds, also if it was not read to its end. */
    synchronized void close() {
        handover.close();
        OpenStream stream = open;
        open = null;
        if (stream != null) {
            stream.close();
        }
    }
}
