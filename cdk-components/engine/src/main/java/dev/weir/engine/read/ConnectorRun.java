package dev.weir.engine.read;

import dev.weir.engine.CatalogStream;
import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.ReadResult;
import dev.weir.engine.state.StreamCursor;
import dev.weir.engine.template.ConfigHolder;
import dev.weir.engine.template.EngineScope;
import dev.weir.spi.component.ConnectionChecker;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.Source;
import dev.weir.spi.component.Specification;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Compat;
import dev.weir.spi.read.Tally;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source with a configuration: checked, discovered or read once. */
public final class ConnectorRun {

    private final Source source;
    private final EngineOptions options;
    private final Sink sink;
    private final RunRuntime runtime;
    private final SourceStreams streams;
    private final StreamGroups groups;

    /** A run of a source; files that the manifest names are relative to a folder. */
    public ConnectorRun(Source source, Row config, EngineOptions options, Path folder, Sink sink) {
        this.source = source;
        this.options = options;
        this.sink = sink;
        this.runtime = new RunRuntime(options, folder, new ConfigHolder(config), sink);
        Specification specification = source.spec();
        if (specification != null) {
            specification.validate(config, runtime.scope());
        }
        runtime.limitJobs(source.concurrentJobs(runtime.scope()));
        runtime.limitCalls(source.callBudget(runtime.scope()));
        groups = new StreamGroups(source.exclusiveStreams(), this::scopeOf);
        streams = new SourceStreams(source, runtime, groups::of);
    }

    private EngineScope scopeOf(Stream stream) {
        return runtime.scope().inStream(stream.name());
    }

    /** The streams under this configuration. */
    public List<CatalogStream> discover() {
        List<CatalogStream> catalog = new ArrayList<>();
        for (Stream stream : streams.all().values()) {
            StreamInfo info = info(stream, null);
            IncrementalSync sync = stream.incrementalSync();
            boolean sourceDefined = sync == null || !sync.allowCatalogDefinedCursorField();
            catalog.add(
                    new CatalogStream(info, info.cursorField() != null, sourceDefined, stream.fileUploader() != null));
        }
        return catalog;
    }

    private StreamInfo info(Stream stream, @Nullable String namespace) {
        EngineScope scope = scopeOf(stream);
        SchemaLoader loader = stream.schemaLoader();
        Row schema = loader == null ? new Row() : loader.schema(scope);
        return new StreamInfo(
                stream.name(), namespace, schema, stream.primaryKeyPaths(scope), StreamCursor.fieldOf(stream, scope));
    }

    /** Why the configuration does not work; empty if it does. */
    public Optional<String> check() {
        ConnectionChecker checker = source.check();
        if (checker == null) {
            return Optional.of("Cannot check the connection: the manifest has no 'check' (name a stream in it)");
        }
        runtime.checks();
        Row overrides = checker.configOverrides();
        if (!overrides.isEmpty()) {
            runtime.override(overrides);
            runtime.limitCalls(source.callBudget(runtime.scope()));
        }
        return checker.check(new StreamProbe(), runtime.scope());
    }

    private final class StreamProbe implements ConnectionChecker.Probe {

        @Override
        public List<Stream> streams() {
            return List.copyOf(streams.all().values());
        }

        @Override
        public Optional<List<Stream>> staticStreams(List<String> names) {
            return streams.fixed(names);
        }

        @Override
        public Optional<List<Stream>> dynamicStreams(String name) {
            return streams.made(name);
        }

        @Override
        public Optional<String> firstRecord(Stream stream) {
            try (OpenStream open = new OpenStream(stream, new Row(), scopeOf(stream), runtime.watch(stream.name()))) {
                Iterator<StreamSlice> slices = open.ready(open.slices());
                if (!slices.hasNext()) {
                    return Optional.of(
                            "Cannot attempt to connect to stream " + stream.name() + ": no stream slices were found");
                }
                try (Rows rows = open.read(slices.next())) {
                    boolean any = rows.hasNext();
                    sink.log(LogLevel.DEBUG, "Stream " + stream.name() + (any ? " gives records" : " is empty"));
                }
                return Optional.empty();
            } catch (ConnectorException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads streams into the sink. */
    public ReadResult read(List<ConfiguredStream> configured) {
        Map<String, ConnectorException> refused = new LinkedHashMap<>();
        configured.forEach(runtime::configure);
        streams.all();
        try (WriterThreads writers = new WriterThreads()) {
            List<StreamRun> runs = prepare(configured, writers, refused);
            new ReadRun(runs, concurrency(), options.transport()::breakOff).run();
            return result(configured, refused, runs);
        }
    }

    /** The streams that can be read; of the others the sink is told. */
    private List<StreamRun> prepare(
            List<ConfiguredStream> configured, WriterThreads writers, Map<String, ConnectorException> refused) {
        List<StreamRun> runs = new ArrayList<>();
        for (ConfiguredStream wanted : configured) {
            if (!streams.all().containsKey(wanted.name()) && options.compat().contains(Compat.MISSING_STREAMS)) {
                sink.log(LogLevel.WARN, missing(wanted));
                continue;
            }
            try {
                runs.add(prepare(wanted, writers.to(sink)));
            } catch (ConnectorException e) {
                refused.put(wanted.name(), e);
                sink.incomplete(new StreamInfo(wanted.name(), wanted.namespace(), new Row(), List.of(), null), e);
            }
        }
        return runs;
    }

    private static ReadResult result(
            List<ConfiguredStream> configured, Map<String, ConnectorException> refused, List<StreamRun> runs) {
        Map<String, ConnectorException> failed = new HashMap<>(refused);
        long records = 0;
        for (StreamRun run : runs) {
            records += run.records();
            ConnectorException failure = run.failure();
            if (failure != null) {
                failed.put(run.info().name(), failure);
            }
        }
        Map<String, ConnectorException> failures = new LinkedHashMap<>();
        for (ConfiguredStream wanted : configured) {
            ConnectorException failure = failed.get(wanted.name());
            if (failure != null) {
                failures.put(wanted.name(), failure);
            }
        }
        return new ReadResult(failures, records);
    }

    private int concurrency() {
        return Math.max(1, Math.min(source.concurrency(runtime.scope()), options.maxConcurrency()));
    }

    private String missing(ConfiguredStream wanted) {
        return "Cannot read stream '" + wanted.name() + "': the manifest has no such stream (known: "
                + String.join(", ", streams.all().keySet()) + ")";
    }

    private StreamRun prepare(ConfiguredStream wanted, Handover handover) {
        Stream stream = streams.all().get(wanted.name());
        if (stream == null) {
            throw new ConnectorException(FailureType.CONFIG, missing(wanted));
        }
        Stream.Start start = stream.startFrom(wanted.state(), scopeOf(stream));
        StreamInfo info = info(start.stream(), wanted.namespace());
        return new StreamRun(
                info,
                groups.of(stream),
                tally -> open(start, wanted, info, tally),
                sink,
                handover,
                runtime.beforeWaits(),
                options.clock());
    }

    /** Opens a stream; that its state was given up is told at once. */
    private OpenStream open(Stream.Start start, ConfiguredStream wanted, StreamInfo info, Tally tally) {
        if (!start.state().equals(wanted.state())) {
            sink.state(info, start.state());
        }
        if (start.stream().fileUploader() != null && options.files() == null) {
            runtime.warn(
                    "Stream '" + info.name()
                            + "' is read without the files of its records, for which there is no place here (weir read keeps them)");
        }
        EngineScope scope = scopeOf(start.stream()).counting(tally);
        return new OpenStream(
                start.stream(), start.state(), scope, info.schema(), options.files(), runtime.watch(info.name()));
    }
}
