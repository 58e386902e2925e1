package dev.weir.engine.read;

import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.bind.ManifestYaml;
import dev.weir.engine.config.JsonSchemaCheck;
import dev.weir.engine.http.BeforeWaits;
import dev.weir.engine.http.CallWatch;
import dev.weir.engine.http.HttpSender;
import dev.weir.engine.http.Waits;
import dev.weir.engine.json.JacksonJson;
import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Observer;
import dev.weir.engine.observe.Place;
import dev.weir.engine.runtime.FoundOnce;
import dev.weir.engine.runtime.LanguageTimes;
import dev.weir.engine.runtime.ReportedConfig;
import dev.weir.engine.runtime.TokenStore;
import dev.weir.engine.template.ConfigHolder;
import dev.weir.engine.template.EngineScope;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.CallBudget;
import dev.weir.spi.read.Compat;
import dev.weir.spi.read.ConfigUpdates;
import dev.weir.spi.read.Http;
import dev.weir.spi.read.Json;
import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.read.Runtime;
import dev.weir.spi.read.TimeFormats;
import dev.weir.spi.read.Tokens;
import dev.weir.spi.read.Yaml;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What components use of the engine during one run. */
final class RunRuntime implements Runtime {

    private final EngineOptions options;
    private final Path folder;
    private final Sink sink;
    private final Json json;
    private final TimeFormats times = new LanguageTimes();
    private final Yaml yaml = new ManifestYaml();
    private final Set<String> cachedStreams;
    private final Set<String> warned;
    private final Map<String, ConfiguredStream> configured;
    private final FoundOnce found;
    private final ConfigHolder config;
    private final Http http;
    private final Waits waits;
    private final BeforeWaits beforeWaits;
    private final Map<Integer, Semaphore> jobPlaces;
    private final Tokens tokens;
    private final ConfigUpdates updates;
    private final int depth;
    private final boolean auxiliary;
    private final EngineScope scope;
    private int concurrentJobs = 1;
    private volatile CallBudget budget = CallBudget.UNLIMITED;
    private volatile boolean checking;

    RunRuntime(EngineOptions options, Path folder, ConfigHolder config, Sink sink) {
        this.options = options;
        this.folder = folder;
        this.sink = sink;
        this.json = JacksonJson.keeping(sink.keeps());
        this.config = config;
        this.cachedStreams = ConcurrentHashMap.newKeySet();
        this.warned = ConcurrentHashMap.newKeySet();
        this.configured = new ConcurrentHashMap<>();
        this.found = new FoundOnce();
        this.jobPlaces = new ConcurrentHashMap<>();
        this.waits = options.waits() ? Waits.real() : Waits.none();
        this.beforeWaits = new BeforeWaits();
        Observer observer = options.observer();
        this.http = new HttpSender(
                options.transport(),
                json,
                waits,
                RunRuntime::keepsAnswers,
                () -> budget,
                beforeWaits,
                observer == null ? null : new CallWatch(observer, RunRuntime::place));
        this.tokens = new TokenStore(options.clock());
        this.updates = new ReportedConfig(config, sink);
        this.depth = 0;
        this.auxiliary = false;
        this.scope = EngineScope.of(config, this);
    }

    /** The same run one generation further: for the streams that a stream reads as its parents, or to find out what to read. */
    private RunRuntime(RunRuntime child, boolean auxiliary) {
        this.options = child.options;
        this.json = new JacksonJson();
        this.folder = child.folder;
        this.sink = child.sink;
        this.config = child.config;
        this.http = child.http;
        this.waits = child.waits;
        this.beforeWaits = child.beforeWaits;
        this.jobPlaces = child.jobPlaces;
        this.concurrentJobs = child.concurrentJobs;
        this.tokens = child.tokens;
        this.updates = child.updates;
        this.cachedStreams = child.cachedStreams;
        this.warned = child.warned;
        this.configured = child.configured;
        this.found = child.found;
        this.depth = child.depth + 1;
        this.auxiliary = auxiliary;
        this.scope = EngineScope.of(child.config, this);
    }

    /** Values of the configuration that stand in place of the user's from now on. */
    void override(Row values) {
        Row present = Row.of(config.row());
        present.putAll(values);
        config.replace(present);
    }

    /** What threads do before they wait for the source. */
    BeforeWaits beforeWaits() {
        return beforeWaits;
    }

    /** The scope outside of streams. */
    EngineScope scope() {
        return scope;
    }

    /**
     * Whether answers are kept, as several children may ask for them: those of a stream's own parents, and those of a stream
     * that is some stream's parent. Grandparents are asked again, as the reference does.
     */
    private static boolean keepsAnswers(Scope scope) {
        RunRuntime runtime = (RunRuntime) scope.runtime();
        return runtime.auxiliary
                || runtime.depth == 1
                || runtime.depth == 0 && runtime.cachedStreams.contains(scope.streamName());
    }

    /** Where in the run a scope belongs. */
    private static Place place(Scope scope) {
        Place.Role role = ((RunRuntime) scope.runtime()).role();
        boolean outside = role == Place.Role.STREAM && scope.streamName().isEmpty();
        return new Place(outside ? Place.Role.OUTSIDE : role, scope.streamName(), scope.slice());
    }

    private Place.Role role() {
        if (auxiliary) {
            return Place.Role.AUXILIARY;
        }
        return depth > 0 ? Place.Role.PARENT : checking ? Place.Role.CHECK : Place.Role.STREAM;
    }

    /** Takes notice that the run is a check. */
    void checks() {
        checking = true;
    }

    /** Watches a stream that is read; null if nobody wants that. */
    @Nullable
    ReadWatch watch(String stream) {
        return ReadWatch.of(options, beforeWaits, role(), stream);
    }

    /** Keeps the answers to a stream's requests, as several children read it. */
    void cache(String streamName) {
        cachedStreams.add(streamName);
    }

    /** Takes what the catalog gives for a stream. */
    void configure(ConfiguredStream stream) {
        configured.put(stream.name(), stream);
    }

    /** Sets how many jobs may run at the source at once; before anything is read. */
    void limitJobs(int limit) {
        concurrentJobs = limit;
    }

    /** Sets how many calls the source allows; before anything is read. */
    void limitCalls(CallBudget limit) {
        budget = limit;
    }

    @Override
    public void pause(Duration time) {
        beforeWaits.run();
        Observer observer = options.observer();
        if (observer != null) {
            observer.observe(new Event.Waiting(time));
        }
        waits.pause(time);
    }

    @Override
    public Semaphore jobPlaces() {
        return jobPlaces.computeIfAbsent(depth, generation -> new Semaphore(concurrentJobs, true));
    }

    @Override
    public Clock clock() {
        return options.clock();
    }

    @Override
    public Http http() {
        return http;
    }

    @Override
    public Json json() {
        return json;
    }

    @Override
    public TimeFormats timeFormats() {
        return times;
    }

    @Override
    public Tokens tokens() {
        return tokens;
    }

    @Override
    public ConfigUpdates configUpdates() {
        return updates;
    }

    @Override
    public ParentRecords parent(Stream stream, Row state) {
        return reading(stream, state, false);
    }

    @Override
    public ParentRecords auxiliary(Stream stream) {
        return reading(stream, new Row(), true);
    }

    private ParentRecords reading(Stream stream, Row state, boolean findsOut) {
        RunRuntime parents = new RunRuntime(this, findsOut);
        EngineScope within = parents.scope.inStream(stream.name());
        return new ParentReading(new OpenStream(stream, state, within, parents.watch(stream.name())));
    }

    @Override
    public <T> T once(Object owner, Supplier<T> find) {
        return found.get(owner, find);
    }

    @Override
    public @Nullable Row configuredSchema(String streamName) {
        ConfiguredStream stream = configured.get(streamName);
        return stream == null ? null : stream.schema();
    }

    @Override
    public List<String> configuredCursorField(String streamName) {
        ConfiguredStream stream = configured.get(streamName);
        return stream == null ? List.of() : stream.cursorField();
    }

    @Override
    public Yaml yaml() {
        return yaml;
    }

    @Override
    public byte @Nullable [] file(String path) {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot read file '" + path + "' of the manifest: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> violations(Row schema, @Nullable Object value) {
        return JsonSchemaCheck.of(schema).violations(value);
    }

    @Override
    public Set<Compat> compat() {
        return options.compat();
    }

    @Override
    public void warn(String message) {
        warnOnce(message, message);
    }

    @Override
    public void warnOnce(String occasion, String message) {
        if (warned.add(occasion)) {
            sink.log(LogLevel.WARN, message);
        }
    }
}
