package dev.weir.lake;

import dev.weir.lake.commit.Layout;
import dev.weir.lake.declare.PublishMode;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * One run's way into a lake: records become Parquet files that nobody sees until {@link #finish}. Streams that were read
 * to their end are published together with their states; of the others nothing is kept. A process that is killed leaves
 * nothing visible, or a publication that the next run of the same source completes.
 *
 * <p>The sink's methods may be called by many threads; {@code open}, {@code claim}, {@code finish} and {@code close} by
 * one. All failures of the storage are {@code ConnectorException}s of type {@code SINK}. Memory stays within the budget of
 * the options plus the batches that are being written.
 */
public final class Lake implements Sink, AutoCloseable {

    private final LakeOptions options;
    private final OpenLake lake;
    private final Layout layout;
    private final Befores befores;
    private final StreamLoads writers;
    private final Map<String, StreamLoad> loads = new ConcurrentSkipListMap<>();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final Map<String, ConnectorException> refused = new ConcurrentSkipListMap<>();
    private @Nullable LakeResult result;
    private boolean decided;
    private boolean closed;

    private Lake(LakeOptions options, OpenLake lake) {
        this.options = options;
        this.lake = lake;
        this.layout = new Layout(options.source());
        this.befores = new Befores(options, lake);
        this.writers = new StreamLoads(options, lake.storage());
        refuseUsedRunId();
        lake.refuseLostLog(options.source());
        new Overriding(lake)
                .useless(lake.clock().instant())
                .forEach(useless -> options.log().accept(LogLevel.WARN, useless));
        lake.recovery().endDead(dataSet -> dataSet.source().equals(options.source()));
        lake.recovery().sweep(options.source());
        lake.liveness().begin(options.runId());
    }

    /**
     * Starts a run: ends what earlier runs of the source left unfinished.
     *
     * @throws ConnectorException if the lake cannot be reached or there was a run of this name
     */
    public static Lake open(LakeOptions options) {
        return open(
                options,
                OpenLake.at(options.to(), options.s3Endpoint(), options.memoryBudgetBytes() / 2, options.log()));
    }

    /** Starts a run in a storage of any kind, which is closed with the lake. */
    static Lake open(LakeOptions options, Storage storage) {
        return open(options, OpenLake.in(storage, options.log()));
    }

    static Lake open(LakeOptions options, OpenLake lake) {
        try {
            return new Lake(options, lake);
        } catch (RuntimeException e) {
            lake.close();
            throw e;
        }
    }

    private void refuseUsedRunId() {
        String run = options.runId();
        if (lake.log().head().knows(run) || lake.storage().read(layout.manifest(run)) != null) {
            throw new ConnectorException(
                    FailureType.SINK,
                    "Cannot start run " + run + " of " + options.source() + ": there was a run of this name at "
                            + lake.storage().describe(layout.folder()) + " (give it another run id)");
        }
    }

    /**
     * Takes streams for this run, all or none, so that no other run reads them into this lake at the same time. Streams
     * that are started without it are taken then.
     *
     * @throws ConnectorException if another run has one of them
     */
    public void claim(Collection<String> streams) {
        List<DataSet> wanted = streams.stream().map(befores::dataSet).toList();
        lake.recovery().free(wanted);
        lake.claims().take(options.runId(), wanted, befores.handedOut());
        claimed.addAll(streams);
    }

    /** The states to go on from of some streams only; see {@link #states()}. */
    public Map<String, Row> states(Collection<String> streams) {
        Map<String, Row> states = befores.states(streams::contains);
        states.keySet().removeIf(stream -> options.declaration().stream(stream).publish() == PublishMode.OVERWRITE);
        return states;
    }

    /**
     * The states to go on from, by stream name: of all streams of the source and the account that have one, but for those
     * that are published by overwriting, which have to be read from the beginning.
     */
    public Map<String, Row> states() {
        Map<String, Row> states = befores.states();
        states.keySet().removeIf(stream -> options.declaration().stream(stream).publish() == PublishMode.OVERWRITE);
        return states;
    }

    /** All data sets that the lake holds or is about to hold, of this source and of others. */
    public Set<DataSet> dataSets() {
        return lake.log().head().standing().keySet();
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
    public synchronized void started(StreamInfo stream) {
        if (loads.containsKey(stream.name())) {
            throw new IllegalStateException("the stream " + stream.name() + " was started twice");
        }
        DataSet dataSet = befores.dataSet(stream.name());
        if (!claimed.contains(stream.name())) {
            claim(List.of(stream.name()));
        }
        try {
            loads.put(stream.name(), writers.open(stream, dataSet, befores.snapshot(dataSet)));
        } catch (ConnectorException e) {
            refused.put(stream.name(), e);
            throw e;
        }
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
    public void sliceCompleted(StreamInfo stream, StreamSlice slice) {
        load(stream).sliceCompleted(slice);
    }

    @Override
    public void figures(StreamInfo stream, ReadFigures figures) {
        load(stream).figures(figures);
    }

    @Override
    public void completed(StreamInfo stream) {
        load(stream).completed();
    }

    @Override
    public void incomplete(StreamInfo stream, ConnectorException failure) {
        if (refused.containsKey(stream.name())) {
            return;
        }
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
     * Publishes the streams that were read to their end, all at once, and throws the others away; or stages them, if the
     * options say so. Calling it again gives the same result.
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
        Ending ending = new Ending(options, lake, befores, loads.values(), refused);
        decided = true;
        result = ending.carryOut();
        loads.values()
                .forEach(load -> Notices.of(load.written())
                        .forEach((text, level) -> log(level, "Stream " + load.dataSet().stream() + ": " + text)));
        return result;
    }

    /** Throws away what was not finished, as far as possible; the next run does the rest. Never fails for that. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lake) {
            if (!decided) {
                ConnectorException cause = new ConnectorException(
                        FailureType.INTERNAL,
                        "Cannot publish run " + options.runId() + ": it was closed before it finished");
                loads.values().forEach(load -> load.fail(cause));
                new Ending(options, lake, befores, loads.values(), refused).drop(cause);
            }
            lake.liveness().end(options.runId());
        } catch (ConnectorException e) {
            log(LogLevel.WARN, "The next run cleans up what run " + options.runId() + " left: " + e.getMessage());
        }
    }
}
