package dev.weir.standard.exchange;

import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.ConfigUpdates;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.Http;
import dev.weir.spi.read.Json;
import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.read.Runtime;
import dev.weir.spi.read.TimeFormats;
import dev.weir.spi.read.Tokens;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.fixture.StrftimeFormats;
import dev.weir.standard.fixture.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A runtime whose source gives scripted answers, judged once by the call's error handler; the clock is set by hand. */
public final class ScriptedSource implements Runtime {

    public final List<Call> calls = new ArrayList<>();
    public final List<GivenResponse> given = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();
    public final List<Duration> waits = new ArrayList<>();
    public final Row config = new Row();
    public @Nullable Row configured;
    public List<String> cursorField = List.of();
    private final Deque<GivenResponse> answers = new ArrayDeque<>();
    private final Map<Object, Tokens.Token> kept = new HashMap<>();
    private final Map<Object, Object> found = new HashMap<>();
    private Instant now = Instant.parse("2025-06-15T12:00:00Z");

    /** Adds an answer to the script. */
    public ScriptedSource answers(int status, String body) {
        answers.add(GivenResponse.of(status, body));
        return this;
    }

    public ScriptedSource answers(int status, String body, Map<String, String> headers) {
        answers.add(GivenResponse.of(status, body, headers));
        return this;
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void pause(Duration time) {
        waits.add(time);
        pass(time);
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Override
    public Http http() {
        return (call, scope) -> {
            calls.add(call);
            GivenResponse answer = answers.remove();
            given.add(answer);
            return judged(call, answer, scope);
        };
    }

    private static Response judged(Call call, GivenResponse answer, Scope scope) {
        Resolution resolution = call.errorHandler().interpret(answer, scope);
        return switch (resolution.action()) {
            case SUCCESS, IGNORE -> answer;
            case RESET_PAGINATION, REDUCE_PAGE_SIZE, SPLIT_REQUEST_WINDOW ->
                throw new RetrieverActionException(resolution.action(), resolution.message());
            default -> throw new ConnectorException(resolution.type(), resolution.message());
        };
    }

    @Override
    public Json json() {
        return new Json() {
            @Override
            public DocumentReader documents(InputStream body) {
                return new TreeReader(List.of(Objects.requireNonNull(JsonText.parse(text(body)))));
            }

            @Override
            public @Nullable Object parse(String text) {
                throw new AssertionError("nothing is parsed");
            }

            @Override
            public String write(@Nullable Object value) {
                return Written.json(value);
            }

            @Override
            public void write(@Nullable Object value, OutputStream out) {
                throw new AssertionError("nothing is streamed out");
            }
        };
    }

    private static String text(InputStream body) {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TimeFormats timeFormats() {
        return new StrftimeFormats();
    }

    @Override
    public Tokens tokens() {
        return new Tokens() {
            @Override
            public String get(Object owner, Supplier<Token> obtain) {
                Token token = kept.get(owner);
                if (token == null || token.expires() != null && !now.isBefore(token.expires())) {
                    token = obtain.get();
                    kept.put(owner, token);
                }
                return token.value();
            }

            @Override
            public void expire(Object owner) {
                kept.remove(owner);
            }
        };
    }

    @Override
    public ConfigUpdates configUpdates() {
        return values -> values.forEach((path, value) -> {
            Row target = config;
            for (String key : path.subList(0, path.size() - 1)) {
                target = (Row) target.computeIfAbsent(key, missing -> new Row());
            }
            target.put(path.get(path.size() - 1), value);
        });
    }

    @Override
    @SuppressWarnings("unchecked") // an owner always asks for the same
    public <T> T once(Object owner, Supplier<T> find) {
        if (!found.containsKey(owner)) {
            found.put(owner, find.get());
        }
        return (T) found.get(owner);
    }

    @Override
    public ParentRecords parent(Stream stream, Row state) {
        throw new AssertionError("there is no parent stream");
    }

    @Override
    public byte @Nullable [] file(String path) {
        throw new AssertionError("there are no files");
    }

    @Override
    public List<String> violations(Row schema, @Nullable Object value) {
        throw new AssertionError("no comparison with a JSON schema was expected");
    }

    @Override
    public @Nullable Row configuredSchema(String streamName) {
        return configured;
    }

    @Override
    public List<String> configuredCursorField(String streamName) {
        return streamName.equals("items") ? cursorField : List.of();
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }
}
