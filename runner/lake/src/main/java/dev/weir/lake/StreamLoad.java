package dev.weir.lake;

import dev.weir.lake.commit.StagedRun;
import dev.weir.lake.declare.PublishMode;
import dev.weir.lake.declare.Unread;
import dev.weir.lake.figures.Figures;
import dev.weir.lake.figures.FiguresCollector;
import dev.weir.lake.gate.evidence.MissingColumns;
import dev.weir.lake.gate.evidence.SchemaChanges;
import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.gate.evidence.Unfitted;
import dev.weir.lake.gate.evidence.Vanished;
import dev.weir.lake.parquet.PartitionFile;
import dev.weir.lake.parquet.PartitionedResult;
import dev.weir.lake.parquet.PartitionedWriter;
import dev.weir.lake.parquet.StreamPlan;
import dev.weir.lake.parquet.WrittenFile;
import dev.weir.lake.schema.SchemaChange;
import dev.weir.lake.schema.SchemaGaps;
import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.PastRun;
import dev.weir.lake.table.Snapshot;
import dev.weir.lake.table.SourcePartitions;
import dev.weir.lake.table.TableForm;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one run knows of one stream: its writer, its last state and how it ended. Safe for concurrent use. */
final class StreamLoad {

    private static final int HISTORY = 60;

    private final StreamInfo info;
    private final DataSet dataSet;
    private final @Nullable Snapshot before;
    private final StreamPlan plan;
    private final MissingColumns missing;
    private final Origins origins;
    private final FiguresCollector collector;
    private final PartitionedWriter writer;
    private final long startNanos = System.nanoTime();
    private long endNanos = startNanos;
    private long taken;
    private ReadFigures read = ReadFigures.NONE;
    private @Nullable Row state;
    private @Nullable ConnectorException failure;
    private @Nullable PartitionedResult written;
    private List<DataFile> removed = List.of();

    StreamLoad(
            StreamInfo info,
            DataSet dataSet,
            @Nullable Snapshot before,
            StreamPlan plan,
            MissingColumns missing,
            FiguresCollector collector,
            PartitionedWriter writer) {
        this.info = info;
        this.dataSet = dataSet;
        this.before = before;
        this.plan = plan;
        this.missing = missing;
        this.origins = new Origins(before == null ? SourcePartitions.NONE : before.origins());
        this.collector = collector;
        this.writer = writer;
    }

    synchronized void write(Batch batch) {
        checkOpen();
        try {
            collector.add(batch.rows());
            writer.write(batch);
            taken += batch.rows().size();
        } catch (RuntimeException e) {
            throw brokenBy(e);
        }
    }

    synchronized void sliceCompleted(StreamSlice slice) {
        checkOpen();
        try {
            writer.sliceCompleted(slice);
            origins.completed(slice);
        } catch (RuntimeException e) {
            throw brokenBy(e);
        }
    }

    synchronized void state(Row next) {
        state = next;
    }

    synchronized void figures(ReadFigures figures) {
        read = figures;
    }

    /** Closes the stream's files; they stay unseen. A stream whose files cannot take the place of others fails. */
    synchronized void completed() {
        checkOpen();
        PartitionedResult result;
        try {
            result = writer.finish();
        } catch (RuntimeException e) {
            throw brokenBy(e);
        }
        written = result;
        endNanos = System.nanoTime();
        try {
            removed = new Replacement(dataSet, plan, before).removed(result);
        } catch (ConnectorException e) {
            fail(e);
        }
    }

    private void checkOpen() {
        if (failure != null) {
            throw failure;
        }
        if (written != null) {
            throw new IllegalStateException("the stream " + info.name() + " was completed");
        }
    }

    private ConnectorException brokenBy(RuntimeException cause) {
        ConnectorException broken = cause instanceof ConnectorException known
                ? known
                : new ConnectorException(
                        FailureType.INTERNAL,
                        "Cannot write the stream " + info.name() + ": " + cause + " (report this)",
                        cause);
        fail(broken);
        return broken;
    }

    /** Gives the stream up; the first failure counts. */
    synchronized void fail(ConnectorException cause) {
        if (failure == null) {
            failure = cause;
            endNanos = System.nanoTime();
            if (written == null) {
                writer.abort();
            }
            written = null;
        }
    }

    /** Gives the stream up if it was not read to its end. */
    synchronized void failUnlessCompleted(String run) {
        if (written == null) {
            fail(new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot publish the stream " + info.name() + ": run " + run
                            + " ended before the stream was read (run again)"));
        }
    }

    DataSet dataSet() {
        return dataSet;
    }

    synchronized boolean isCompleted() {
        return written != null;
    }

    synchronized @Nullable PartitionedResult written() {
        return written;
    }

    /** The files that become visible with the stream, those in quarantine last. */
    synchronized List<WrittenFile> files() {
        List<WrittenFile> files = new ArrayList<>();
        if (written != null) {
            written.files().forEach(file -> files.add(file.file()));
            files.addAll(written.quarantine());
        }
        return files;
    }

    /** How far earlier runs read the stream; null if it has no state. */
    @Nullable
    Row stateBefore() {
        return before == null ? null : before.state();
    }

    /** How far the stream was read, once this run is published. */
    synchronized @Nullable Row stateAfter() {
        return written == null || state == null ? stateBefore() : state;
    }

    /** What the data set will be, with what it takes to publish it. */
    synchronized StagedRun.Part part(LakeOptions options, @Nullable String previous) {
        List<DataFile> kept = new ArrayList<>(before == null ? List.of() : before.files());
        kept.removeAll(new HashSet<>(removed));
        List<DataFile> all = new ArrayList<>(kept);
        PartitionedResult result = written;
        if (result != null) {
            result.files().forEach(file -> all.add(dataFile(file, options.runId())));
        }
        Snapshot snapshot = new Snapshot(
                dataSet,
                options.runId(),
                options.now(),
                previous,
                plan.columns(),
                plan.partitionColumns(),
                plan.keys().definition(),
                info.primaryKey(),
                info.cursorField(),
                all,
                SchemaGaps.of(plan.changes()),
                origins.after(
                        kept,
                        result == null
                                ? SourcePartitions.NONE
                                : result.coverage().origins()),
                stateAfter(),
                history(options),
                TableForm.first(before, new TableForm(plan.partitionColumns(), plan.columns())));
        List<StagedFile> staged = files().stream().map(WrittenFile::staged).toList();
        List<Row> rules = plan.declaration().gate().stream().map(Unread::row).toList();
        return new StagedRun.Part(snapshot, staged, removed, evidence(options).toRow(), rules);
    }

    private static DataFile dataFile(PartitionFile file, String run) {
        WrittenFile written = file.file();
        return new DataFile(
                written.staged().path(),
                written.rows(),
                written.staged().bytes(),
                written.sha256(),
                run,
                file.partition().values());
    }

    private List<PastRun> history(LakeOptions options) {
        List<PastRun> history = new ArrayList<>(pastRuns());
        history.add(new PastRun(
                options.runId(), options.now(), figures().rows(), plan.run().fromBeginning()));
        return history.subList(Math.max(0, history.size() - HISTORY), history.size());
    }

    private List<PastRun> pastRuns() {
        return before == null ? List.of() : before.history();
    }

    private Figures figures() {
        Figures figures = Figures.NONE;
        if (written != null) {
            for (PartitionFile file : written.files()) {
                figures = figures.plusFile(file.file().rows(), file.file().columns());
            }
        }
        return figures.with(collector.asked());
    }

    /** What the gate judges by. */
    synchronized StreamEvidence evidence(LakeOptions options) {
        PartitionedResult result = written;
        Unfitted unfitted = result == null
                ? Unfitted.NONE
                : new Unfitted(result.rescues(), List.copyOf(result.unknownFields()), result.quarantinedRows());
        return new StreamEvidence(
                dataSet,
                options.runId(),
                options.now(),
                plan.run().fromBeginning(),
                info.primaryKey(),
                figures(),
                counted(result),
                unfitted,
                schemaChanges(),
                missing,
                pastRuns(),
                removed.stream().mapToLong(DataFile::rows).sum(),
                vanished(),
                failure == null ? null : failure.getMessage());
    }

    /** An engine that does not count its records has extracted those that came here. */
    private ReadFigures counted(@Nullable PartitionedResult result) {
        return read.equals(ReadFigures.NONE) && result != null
                ? new ReadFigures(0, 0, 0, 0, taken, 0, List.of())
                : read;
    }

    /** What is overwritten as a whole is what the source has, whatever it had before. */
    private Vanished vanished() {
        return plan.declaration().publish() == PublishMode.REPLACE ? origins.vanished(removed) : Vanished.NONE;
    }

    /** What is new about the schema since the last published run. */
    List<SchemaChange> schemaNews() {
        return (before == null ? SchemaGaps.NONE : before.gaps()).news(plan.changes());
    }

    /** How many values of fields without a column were dropped, as declared. */
    synchronized long droppedValues() {
        return written == null ? 0 : written.droppedValues();
    }

    private SchemaChanges schemaChanges() {
        List<SchemaChange> news = schemaNews();
        return new SchemaChanges(
                fields(news, SchemaChange.Kind.ADDED),
                fields(news, SchemaChange.Kind.DRIFT, SchemaChange.Kind.DISCARDED),
                fields(news, SchemaChange.Kind.GONE),
                fields(news, SchemaChange.Kind.BACK),
                types(news, SchemaChange.Kind.WIDENED),
                types(news, SchemaChange.Kind.CONFLICT));
    }

    private static List<String> types(List<SchemaChange> news, SchemaChange.Kind wanted) {
        return news.stream()
                .filter(change -> change.kind() == wanted)
                .map(SchemaChange::types)
                .toList();
    }

    private static List<String> fields(List<SchemaChange> news, SchemaChange.Kind... kinds) {
        List<SchemaChange.Kind> wanted = List.of(kinds);
        return news.stream()
                .filter(change -> wanted.contains(change.kind()))
                .map(SchemaChange::field)
                .toList();
    }

    /** What became of the stream, if its data set has got that status. */
    synchronized StreamResult result(StreamResult.Status status) {
        PartitionedResult result = written;
        boolean moves = result != null && status == StreamResult.Status.PUBLISHED;
        List<WrittenFile> files = files();
        return new StreamResult(
                info.name(),
                result == null ? StreamResult.Status.FAILED : status,
                taken,
                files.stream().map(file -> file.staged().path()).toList(),
                files.stream().mapToLong(file -> file.staged().bytes()).sum(),
                (endNanos - startNanos) / 1e9,
                result == null ? Map.of() : result.rescues(),
                result == null || result.droppedValues() > 0 ? List.of() : List.copyOf(result.unknownFields()),
                result == null ? 0 : result.quarantinedRows(),
                moves && state != null && !state.equals(stateBefore()),
                failure);
    }
}
