package dev.weir.lake;

import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.parquet.StreamWriter;
import dev.weir.lake.parquet.WrittenFile;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PastRun;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run knows of one stream: its writer, its last state and how it ended. Safe for concurrent use. */
final class StreamLoad {

    private static final int HISTORY = 60;

    private final String name;
    private final StreamInfo info;
    private final DataSet dataSet;
    private final @Nullable Snapshot before;
    private final StreamColumns columns;
    private final String loadDate;
    private final StreamWriter writer;
    private final long startNanos = System.nanoTime();
    private long endNanos = startNanos;
    private long rows;
    private boolean completed;
    private @Nullable Row state;
    private @Nullable ConnectorException failure;
    private List<WrittenFile> files = List.of();

    StreamLoad(
            StreamInfo info,
            DataSet dataSet,
            @Nullable Snapshot before,
            StreamColumns columns,
            String loadDate,
            StreamWriter writer) {
        this.name = info.name();
        this.info = info;
        this.dataSet = dataSet;
        this.before = before;
        this.columns = columns;
        this.loadDate = loadDate;
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

    /** How far earlier runs read the stream; null if it has no state. */
    @Nullable
    Row stateBefore() {
        return before == null ? null : before.state();
    }

    /** How far the stream was read, once this run is published. */
    synchronized @Nullable Row stateAfter() {
        Row last = finalState();
        return last == null ? stateBefore() : last;
    }

    /** What the data set will be, with what it takes to publish it. */
    synchronized StagedRun.Part part(LakeOptions options) {
        List<DataFile> all = new ArrayList<>(before == null ? List.of() : before.files());
        files.forEach(file -> all.add(new DataFile(
                file.staged().path(),
                file.rows(),
                file.staged().bytes(),
                file.sha256(),
                options.runId(),
                Map.of("load_date", loadDate))));
        Snapshot snapshot = new Snapshot(
                dataSet,
                options.runId(),
                options.now(),
                null,
                columns.columns(),
                List.of(new PartitionColumn("load_date", PartitionColumn.Type.DATE)),
                info.primaryKey(),
                info.cursorField(),
                all,
                stateAfter(),
                history(options));
        return new StagedRun.Part(
                snapshot, files.stream().map(WrittenFile::staged).toList(), List.of(), new Row());
    }

    private List<PastRun> history(LakeOptions options) {
        List<PastRun> history = new ArrayList<>(before == null ? List.of() : before.history());
        history.add(new PastRun(options.runId(), options.now(), rows, stateBefore() == null));
        return history.subList(Math.max(0, history.size() - HISTORY), history.size());
    }

    synchronized StreamResult result(StreamResult.Status status) {
        boolean moves = completed && status == StreamResult.Status.PUBLISHED;
        return new StreamResult(
                name,
                completed ? status : StreamResult.Status.FAILED,
                rows,
                files.stream().map(file -> file.staged().path()).toList(),
                files.stream().mapToLong(file -> file.staged().bytes()).sum(),
                (endNanos - startNanos) / 1e9,
                writer.rescues(),
                List.copyOf(writer.unknownFields()),
                moves && state != null && !state.equals(stateBefore()),
                failure);
    }
}
