package dev.weir.testkit.scope;

import dev.weir.engine.bind.ManifestYaml;
import dev.weir.engine.config.JsonSchemaCheck;
import dev.weir.engine.http.BeforeWaits;
import dev.weir.engine.http.HttpSender;
import dev.weir.engine.http.Waits;
import dev.weir.engine.json.JacksonJson;
import dev.weir.engine.runtime.FoundOnce;
import dev.weir.engine.runtime.LanguageTimes;
import dev.weir.engine.runtime.TokenStore;
import dev.weir.engine.template.ConfigHolder;
import dev.weir.engine.template.EngineScope;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.CallBudget;
import dev.weir.spi.http.Request;
import dev.weir.spi.read.Compat;
import dev.weir.spi.read.ConfigUpdates;
import dev.weir.spi.read.Http;
import dev.weir.spi.read.Json;
import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.read.Runtime;
import dev.weir.spi.read.TimeFormats;
import dev.weir.spi.read.Tokens;
import dev.weir.spi.read.Yaml;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own runtime around a component under test: requests are written, signed, judged and repeated as in a run, but
 * answered with what the test gives. It is 2025-06-15T12:00:00Z until somebody lets time pass; waits take no time, and let it
 * pass. What is set is set before the component works; that is safe for concurrent use.
 */
public final class TestRuntime implements Runtime {

    /** When time starts. */
    public static final Instant START = Instant.parse("2025-06-15T12:00:00Z");

    /** The stream of {@link #scope()}. */
    public static final String STREAM = "items";

    private final SetClock clock = new SetClock(START);
    private final Json json = new JacksonJson();
    private final TimeFormats times = new LanguageTimes();
    private final Yaml yaml = new ManifestYaml();
    private final ConfigHolder config;
    private final GivenAnswers answers = new GivenAnswers();
    private final HttpSender sender;
    private final Tokens tokens = new TokenStore(clock);
    private final FoundOnce found = new FoundOnce();
    private final Semaphore jobPlaces = new Semaphore(1, true);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Set<String> occasions = ConcurrentHashMap.newKeySet();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final List<GivenRecords> opened = new CopyOnWriteArrayList<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Map<String, Supplier<? extends Iterable<Row>>> parents = new ConcurrentHashMap<>();
    private final Map<String, Row> schemas = new ConcurrentHashMap<>();
    private final Map<String, List<String>> cursorFields = new ConcurrentHashMap<>();
    private @Nullable BiFunction<Stream, Row, ParentRecords> parentRule;
    private Set<Compat> compat = Set.of();

    /** A runtime with an empty configuration. */
    public TestRuntime() {
        this(new Row());
    }

    /** A runtime with a configuration. */
    public TestRuntime(Row config) {
        this.config = new ConfigHolder(config);
        Waits noted = this::pause;
        this.sender =
                new HttpSender(answers, json, noted, scope -> false, () -> CallBudget.UNLIMITED, new BeforeWaits());
    }

    /** Gives the next request this answer. */
    public TestRuntime answers(int status, String body) {
        return answers(TestResponse.of(status, body));
    }

    /** Gives the next request this answer. */
    public TestRuntime answers(int status, String body, Map<String, String> headers) {
        return answers(TestResponse.of(status, body, headers));
    }

    /** Gives the next request this answer. */
    public TestRuntime answers(TestResponse answer) {
        answers.add(answer);
        return this;
    }

    /** Answers every request by a rule from now on, which may be asked by several threads. */
    public TestRuntime answering(Function<Request, TestResponse> rule) {
        answers.follow(rule);
        return this;
    }

    /** Puts a file beside the manifest. */
    public TestRuntime file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Gives a parent stream records, in place of those that it would read itself. */
    public TestRuntime parent(String streamName, Supplier<? extends Iterable<Row>> records) {
        parents.put(streamName, records);
        return this;
    }

    /** Opens every parent stream by a rule, which is given the stream and the state that it is read from. */
    public TestRuntime parents(BiFunction<Stream, Row, ParentRecords> rule) {
        parentRule = rule;
        return this;
    }

    /** Gives a stream a schema and a cursor field in the catalog. */
    public TestRuntime catalog(String streamName, Row schema, List<String> cursorField) {
        schemas.put(streamName, schema);
        cursorFields.put(streamName, cursorField);
        return this;
    }

    /** Takes up behaviour of the reference. */
    public TestRuntime compat(Compat... asked) {
        compat = Set.of(asked);
        return this;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.pass(time);
    }

    /** A scope with this runtime and its configuration, in stream {@link #STREAM}. */
    public Scope scope() {
        return scope(STREAM);
    }

    /** A scope with this runtime and its configuration. */
    public Scope scope(String streamName) {
        return EngineScope.of(config, this).inStream(streamName);
    }

    /** The configuration as it is by now. */
    public Row config() {
        return config.row();
    }

    /** What was to be sent, before it was written and signed. */
    public List<Call> calls() {
        return calls;
    }

    /** What was sent, repetitions included. */
    public List<Request> requests() {
        return answers.requests;
    }

    /** The answers that were given. */
    public List<TestResponse> given() {
        return answers.given;
    }

    /** What was said to the user. */
    public List<String> warnings() {
        return warnings;
    }

    /** How long was waited, wait by wait. */
    public List<Duration> waits() {
        return waits;
    }

    /** What was opened and not closed yet: requests whose answers are open, and parent streams. */
    public List<String> open() {
        List<String> open = new ArrayList<>();
        for (TestResponse answer : answers.given) {
            if (!answer.isClosed()) {
                open.add("the answer to " + answer.request());
            }
        }
        for (GivenRecords records : opened) {
            if (!records.isClosed()) {
                open.add("the records of a parent stream");
            }
        }
        return open;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Http http() {
        return (call, scope) -> {
            calls.add(call);
            return sender.send(call, scope);
        };
    }

    @Override
    public Json json() {
        return json;
    }

    @Override
    public Yaml yaml() {
        return yaml;
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
        return new HeldConfig(config);
    }

    @Override
    public ParentRecords parent(Stream stream, Row state) {
        if (parentRule != null) {
            return parentRule.apply(stream, state);
        }
        Supplier<? extends Iterable<Row>> given = parents.get(stream.name());
        GivenRecords records = given == null
                ? read(stream)
                : new GivenRecords(stream.name(), given.get().iterator(), () -> {});
        opened.add(records);
        return records;
    }

    private GivenRecords read(Stream stream) {
        Rows rows = stream.retriever().read(TestReading.of(stream, StreamSlice.WHOLE, scope(stream.name())));
        return new GivenRecords(stream.name(), rows, rows::close);
    }

    @Override
    public void pause(Duration time) {
        waits.add(time);
        pass(time);
    }

    @Override
    public Semaphore jobPlaces() {
        return jobPlaces;
    }

    @Override
    public <T> T once(Object owner, Supplier<T> find) {
        return found.get(owner, find);
    }

    @Override
    public @Nullable Row configuredSchema(String streamName) {
        return schemas.get(streamName);
    }

    @Override
    public List<String> configuredCursorField(String streamName) {
        return cursorFields.getOrDefault(streamName, List.of());
    }

    @Override
    public byte @Nullable [] file(String path) {
        String text = files.get(path);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> violations(Row schema, @Nullable Object value) {
        return JsonSchemaCheck.of(schema).violations(value);
    }

    @Override
    public Set<Compat> compat() {
        return compat;
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    @Override
    public void warnOnce(String occasion, String message) {
        if (occasions.add(occasion)) {
            warnings.add(message);
        }
    }
}
