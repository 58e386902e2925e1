package dev.weir.lake;

import dev.weir.lake.LakeResult.Verdict;
import dev.weir.lake.commit.Decision;
import dev.weir.lake.commit.Layout;
import dev.weir.lake.commit.RunLog;
import dev.weir.lake.parquet.MemoryBudget;
import dev.weir.lake.parquet.Provenance;
import dev.weir.lake.parquet.StreamWriter;
import dev.weir.lake.parquet.WrittenFile;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.storage.LocalStorage;
import dev.weir.lake.storage.Location.Bucket;
import dev.weir.lake.storage.Location.Folder;
import dev.weir.lake.storage.S3Clients;
import dev.weir.lake.storage.S3Storage;
import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.storage.StagedOutput;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run's way into a lake: records become Parquet files that nobody sees until {@link #finish}. Streams that were read
 * to their end are published together with their states; of the others nothing is kept. A process that is killed leaves
 * nothing visible, or a publication that the next run of the same source completes.
 *
 * <p>The sink's methods may be called by many threads; {@code open}, {@code finish} and {@code close} by one. All
 * failures of the storage are {@code ConnectorException}s of type {@code SINK}. Memory stays within the budget of the
 * options plus the batches that are being written.
 */
public final class Lake implements Sink, AutoCloseable {

    private final LakeOptions options;
    private final Storage storage;
    private final Layout layout;
    private final RunLog runLog;
    private final MemoryBudget memory;
    private final Map<String, Row> before;
    private final Map<String, StreamLoad> loads = new ConcurrentSkipListMap<>();
    private @Nullable LakeResult result;
    private boolean decided;
    private boolean closed;

    private Lake(LakeOptions options, Storage storage) {
        this.options = options;
        this.storage = storage;
        this.layout = new Layout(options.source());
        this.runLog = new RunLog(storage, layout, options.log());
        this.memory = new MemoryBudget(Math.max(1, options.memoryBudgetBytes() / 4));
        runLog.recover();
        this.before = runLog.states();
        runLog.begin(options.runId(), options.now());
    }

    /**
     * Starts a run: ends what earlier runs of the source left unfinished, and reads their states.
     *
     * @throws ConnectorException if the lake cannot be reached or there was a run of this name
     */
    public static Lake open(LakeOptions options) {
        return open(options, storage(options));
    }

    /** Starts a run in a storage of any kind, which is closed with the lake. */
    static Lake open(LakeOptions options, Storage storage) {
        try {
            return new Lake(options, storage);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static Storage storage(LakeOptions options) {
        if (options.to() instanceof Bucket bucket) {
            return new S3Storage(S3Clients.open(options.s3Endpoint()), bucket, options.memoryBudgetBytes() / 2);
        }
        return new LocalStorage(((Folder) options.to()).path());
    }

    /** What earlier runs left, by stream name. */
    public Map<String, Row> states() {
        return Collections.unmodifiableMap(before);
    }

    @Override
    public KeptForm keeps() {
        return KeptForm.TEXTS;
    }

    @Override
    public boolean passesOnAtOnce() {
        return false;
    }

    @Override
    public void started(StreamInfo stream) {
        StreamColumns columns = StreamColumns.of(stream.schema());
        columns.warnings().forEach(warning -> log(LogLevel.WARN, "Stream " + stream.name() + ": " + warning));
        Provenance provenance = new Provenance(options.runId(), options.now());
        StreamWriter writer = new StreamWriter(columns, provenance, memory, files(stream.name()));
        if (loads.putIfAbsent(stream.name(), new StreamLoad(stream.name(), writer)) != null) {
            writer.abort();
            throw new IllegalStateException("the stream " + stream.name() + " was started twice");
        }
    }

    private Supplier<StagedOutput> files(String stream) {
        AtomicInteger number = new AtomicInteger();
        LocalDate day = options.now().atOffset(ZoneOffset.UTC).toLocalDate();
        return () ->
                storage.stage(layout.file(stream, day, options.runId(), number.incrementAndGet()), options.runId());
    }

    private StreamLoad load(StreamInfo stream) {
        StreamLoad load = loads.get(stream.name());
        if (load == null) {
            throw new IllegalStateException("the stream " + stream.name() + " was not started");
        }
        return load;
    }

    @Override
    public void write(Batch batch) {
        load(batch.stream()).write(batch);
    }

    @Override
    public void state(StreamInfo stream, Row state) {
        load(stream).state(state);
    }

    @Override
    public void completed(StreamInfo stream) {
        load(stream).completed();
    }

    @Override
    public void incomplete(StreamInfo stream, ConnectorException failure) {
        load(stream).fail(failure);
    }

    @Override
    public void configChanged(Row config) {
        options.configKeeper().accept(config);
    }

    @Override
    public void log(LogLevel level, String message) {
        options.log().accept(level, message);
    }

    /**
     * Publishes the streams that were read to their end, all at once, and throws the others away. Calling it again gives
     * the same result.
     *
     * @throws ConnectorException if nothing could be published, or if publishing began and could not be finished, which
     *     the next run of the source does
     */
    public LakeResult finish() {
        if (result != null) {
            return result;
        }
        if (decided || closed) {
            throw new IllegalStateException("run " + options.runId() + " has ended");
        }
        loads.values().forEach(load -> load.failUnlessCompleted(options.runId()));
        LakeResult planned = plan();
        Decision standing = decide(decision(planned));
        decided = true;
        carryOut(standing);
        if (standing.publishes() != (planned.verdict() != Verdict.DROPPED)) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot publish run " + options.runId() + " of " + options.source()
                            + ": another run dropped it meanwhile (do not run a source twice at once into one place)");
        }
        planned.streams().forEach(this::report);
        result = planned;
        return planned;
    }

    private LakeResult plan() {
        List<StreamResult> streams = new ArrayList<>();
        Collection<StreamLoad> all = loads.values();
        all.forEach(load -> streams.add(load.result(before.get(load.name()), true)));
        long published = streams.stream().filter(StreamResult::published).count();
        Verdict verdict = published == streams.size()
                ? Verdict.PUBLISHED
                : published > 0 ? Verdict.PARTLY_PUBLISHED : Verdict.DROPPED;
        return new LakeResult(options.runId(), verdict, storage.describe(layout.manifest(options.runId())), streams);
    }

    private Decision decision(LakeResult planned) {
        Row manifest = RunManifest.of(options, planned, before, loads);
        if (planned.verdict() == Verdict.DROPPED) {
            return Decision.drop(options.runId(), manifest);
        }
        Map<String, Row> states = new TreeMap<>();
        List<StagedFile> files = new ArrayList<>();
        for (StreamLoad load : loads.values()) {
            Row state = load.finalState();
            if (state != null) {
                states.put(load.name(), state);
            }
            load.files().stream().map(WrittenFile::staged).forEach(files::add);
        }
        return Decision.publish(options.runId(), files, states, manifest);
    }

    /** If the answer to the decision got lost, tries to drop the run, which tells what stands. */
    private Decision decide(Decision wanted) {
        try {
            return runLog.decide(wanted);
        } catch (ConnectorException e) {
            Decision standing = dropAfter(e);
            if (standing == null || !standing.publishes()) {
                throw e;
            }
            return standing;
        }
    }

    private @Nullable Decision dropAfter(ConnectorException failure) {
        decided = true;
        try {
            Decision standing = runLog.decide(Decision.drop(options.runId(), dropped(failure.getMessage())));
            if (!standing.publishes()) {
                runLog.carryOut(standing);
            }
            return standing;
        } catch (ConnectorException again) {
            failure.addSuppressed(again);
            log(LogLevel.WARN, "The next run cleans up what run " + options.runId() + " left");
            return null;
        }
    }

    private void carryOut(Decision standing) {
        try {
            runLog.carryOut(standing);
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    e.type(),
                    "Cannot finish publishing run " + options.runId() + ": " + e.getMessage() + " (the next run of "
                            + options.source() + " finishes it)",
                    e);
        }
    }

    private void report(StreamResult stream) {
        if (stream.rescuedValues() > 0) {
            log(
                    LogLevel.WARN,
                    "Stream " + stream.name() + ": " + stream.rescuedValues()
                            + " values did not fit their columns and are kept in _rescued: " + stream.rescued());
        }
        if (!stream.extraFields().isEmpty()) {
            log(
                    LogLevel.INFO,
                    "Stream " + stream.name() + ": fields without a column are kept in _extra: "
                            + String.join(", ", stream.extraFields()));
        }
    }

    private Row dropped(@Nullable String reason) {
        Row manifest = Row.of("run", options.runId());
        manifest.put("source", options.source());
        manifest.put("verdict", "dropped");
        manifest.put("loaded_at", options.now().toString());
        manifest.put("reason", reason);
        return manifest;
    }

    /** Throws away what was not finished, as far as possible; the next run does the rest. Never fails for that. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (storage) {
            ConnectorException cause = new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot publish run " + options.runId() + ": it was closed before it finished");
            loads.values().forEach(load -> load.fail(cause));
            if (!decided) {
                dropAfter(cause);
            }
        }
    }
}
