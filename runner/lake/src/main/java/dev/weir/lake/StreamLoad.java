package dev.weir.lake;

import dev.weir.lake.parquet.StreamWriter;
import dev.weir.lake.parquet.WrittenFile;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one run knows of one stream: its writer, its last state and how it ended. Safe for concurrent use. */
final class StreamLoad {

    private final String name;
    private final StreamWriter writer;
    private final long startNanos = System.nanoTime();
    private long endNanos = startNanos;
    private long rows;
    private boolean completed;
    private @Nullable Row state;
    private @Nullable ConnectorException failure;
    private List<WrittenFile> files = List.of();

    StreamLoad(String name, StreamWriter writer) {
        this.name = name;
        this.writer = writer;
    }

    synchronized void write(Batch batch) {
        checkOpen();
        try {
            writer.write(batch.rows(), slice(batch.slice()));
            rows += batch.rows().size();
        } catch (RuntimeException e) {
            throw brokenBy(e);
        }
    }

    private static Row slice(StreamSlice slice) {
        Row row = Row.of("partition", slice.partition());
        row.put("cursor_slice", slice.cursorSlice());
        return row;
    }

    synchronized void state(Row next) {
        state = next;
    }

    /** Closes the stream's files; they stay unseen. */
    synchronized void completed() {
        checkOpen();
        try {
            files = writer.finish();
        } catch (RuntimeException e) {
            throw brokenBy(e);
        }
        completed = true;
        endNanos = System.nanoTime();
    }

    private void checkOpen() {
        if (failure != null) {
            throw failure;
        }
        if (completed) {
            throw new IllegalStateException("the stream " + name + " was completed");
        }
    }

    private ConnectorException brokenBy(RuntimeException cause) {
        ConnectorException broken = cause instanceof ConnectorException known
                ? known
                : new ConnectorException(
                        FailureType.INTERNAL,
                        "Cannot write the stream " + name + ": " + cause + " (report this)",
                        cause);
        fail(broken);
        return broken;
    }

    /** Gives the stream up; the first failure counts. */
    synchronized void fail(ConnectorException cause) {
        if (failure == null) {
            failure = cause;
            completed = false;
            files = List.of();
            endNanos = System.nanoTime();
            writer.abort();
        }
    }

    /** Gives the stream up if it was not read to its end. */
    synchronized void failUnlessCompleted(String run) {
        if (!completed) {
            fail(new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot publish the stream " + name + ": run " + run
                            + " ended before the stream was read (run again)"));
        }
    }

    String name() {
        return name;
    }

    synchronized boolean isCompleted() {
        return completed;
    }

    /** The last state; null if none was given or the stream was not read to its end. */
    synchronized @Nullable Row finalState() {
        return completed ? state : null;
    }

    synchronized List<WrittenFile> files() {
        return files;
    }

    synchronized StreamResult result(@Nullable Row before, boolean published) {
        return new StreamResult(
                name,
                published && completed,
                rows,
                files.stream().map(file -> file.staged().path()).toList(),
                files.stream().mapToLong(file -> file.staged().bytes()).sum(),
                (endNanos - startNanos) / 1e9,
                writer.rescues(),
                List.copyOf(writer.unknownFields()),
                published && completed && state != null && !state.equals(before),
                failure);
    }
}
