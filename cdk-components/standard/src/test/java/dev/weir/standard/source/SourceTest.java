package dev.weir.standard.source;

import static dev.weir.standard.fixture.Lookups.at;
import static dev.weir.standard.fixture.Lookups.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.ConnectionChecker.Probe;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import dev.weir.standard.fixture.JsonText;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();
    private final List<String> probed = new ArrayList<>();

    @Test
    void checksItsStreamsInOrderUntilOneFails() {
        CheckStream check = new CheckStream(List.of("b", "a", "c"), null, null);

        assertThat(check.check(probe("a"), scope)).contains("Stream a is not available: it says no");
        assertThat(probed).containsExactly("b", "a");
        assertThat(check.check(probe(""), scope)).isEmpty();
    }

    @Test
    void checksTheStreamsThatTheConfigurationNames() {
        CheckStream check = new CheckStream(List.of("a"), null, null);
        source.config().put("__airbyte_check_stream_names", List.of("c"));

        assertThat(check.check(probe("a"), scope)).isEmpty();
        assertThat(probed).containsExactly("c");
        source.config().put("__airbyte_check_stream_names", "c");
        assertThatThrownBy(() -> check.check(probe(""), scope))
                .hasMessage("Cannot check the connection: __airbyte_check_stream_names must be a list of texts");
    }

    @Test
    void saysWhatKeepsTheStreamsFromBeingFound() {
        CheckStream check = new CheckStream(List.of("a"), null, null);
        Probe broken = new Probe() {
            @Override
            public List<Stream> streams() {
                throw new ConnectorException(FailureType.CONFIG, "no account");
            }

            @Override
            public Optional<String> firstRecord(Stream stream) {
                throw new AssertionError();
            }
        };

        assertThat(check.check(broken, scope)).contains("Cannot discover the streams: no account");
    }

    @Test
    void refusesToCheckStreamsThatAreNotThere() {
        assertThatThrownBy(() -> new CheckStream(List.of("x"), null, null).check(probe(""), scope))
                .hasMessage("Cannot check stream 'x': the connector has no such stream (known: a, b, c)");
        assertThatThrownBy(() -> new CheckStream(null, null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot check connections: stream_names is missing (name the streams to try)");
    }

    @Test
    void readsPrimaryKeysInAllTheirForms() {
        assertThat(keyed(null).primaryKeyPaths(scope)).isEmpty();
        assertThat(keyed("id").primaryKeyPaths(scope)).containsExactly(List.of("id"));
        assertThat(keyed(List.of()).primaryKeyPaths(scope)).isEmpty();
        assertThat(keyed(List.of("a", "b")).primaryKeyPaths(scope)).containsExactly(List.of("a"), List.of("b"));
        assertThat(keyed(List.of(List.of("a"), List.of("b"))).primaryKeyPaths(scope))
                .containsExactly(List.of("a"), List.of("b"));
        assertThatThrownBy(() -> keyed(List.of(List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot use primary_key: '[a, b]' is not one field (nested keys are not supported; copy the field"
                                + " to the top with AddFields)");
    }

    @Test
    void warnsOnceOfAPrimaryKeyThatRecordsOfOneRowShare() {
        Retriever several = new Retriever() {
            @Override
            public Rows read(Reading reading) {
                throw new AssertionError("nothing is read");
            }

            @Override
            public @Nullable PartitionRouter partitionRouter() {
                return null;
            }

            @Override
            public List<String> keyColumns() {
                return List.of("id", "product");
            }
        };

        keyed("id", several).resolve(scope);
        keyed(List.of("id", "product"), several).resolve(scope);
        keyed(null, several).resolve(scope);

        assertThat(source.warnings())
                .containsExactly(
                        "Stream 'items' has several records with the same primary key: its extractor makes them of one"
                                + " row and tells them apart by product (add that to primary_key)");
    }

    @Test
    void joinsTheSchemasOfSeveralLoaders() {
        SchemaLoader first = seen -> JsonText.row("{\"properties\": {\"a\": 1, \"b\": 1}}");
        SchemaLoader second = seen -> JsonText.row("{\"properties\": {\"b\": 2, \"c\": 2}}");

        assertThat(stream(List.of()).schemaLoader()).isEqualTo(new dev.weir.standard.schema.DefaultSchemaLoader());
        assertThat(stream(List.of(first)).schemaLoader()).isSameAs(first);
        SchemaLoader joined = stream(List.of(first, second)).schemaLoader();
        assertThat(joined == null ? null : joined.schema(scope))
                .isEqualTo(
                        JsonText.parse("{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": [\"null\","
                                + " \"object\"], \"properties\": {\"a\": 1, \"b\": 1, \"c\": 2}}"));
    }

    @Test
    void hasConditionalStreamsWhereTheConditionHolds() {
        DeclarativeStream stream = keyed("id");
        ConditionalStreams streams =
                new ConditionalStreams(where("config.all", Boolean.TRUE::equals), List.of(stream, stream));

        assertThat(streams.resolve(scope)).isEmpty();
        source.config().put("all", true);
        assertThat(streams.resolve(scope)).containsExactly(stream, stream);
    }

    @Test
    void limitsConcurrency() {
        source.config().put("workers", 50L);
        ConcurrencyLevel configured = new ConcurrencyLevel(at("config.workers"), 20);

        assertThat(source(configured).concurrency(scope)).isEqualTo(20);
        assertThat(source(new ConcurrencyLevel(Template.constant(8L), null)).concurrency(scope))
                .isEqualTo(8);
        assertThat(source(new ConcurrencyLevel(Template.constant(0L), null)).concurrency(scope))
                .isEqualTo(1);
        assertThat(source(null).concurrency(scope)).isEqualTo(2);
        source.config().put("workers", "many");
        assertThatThrownBy(() -> source(configured).concurrency(scope))
                .hasMessage(
                        "Cannot limit concurrency: default_concurrency evaluates to 'many' (it must be a whole number)");
        assertThatThrownBy(() -> new ConcurrencyLevel(at("config.workers"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot limit concurrency: default_concurrency reads the configuration, and max_concurrency is not"
                                + " set (set it)");
    }

    private Probe probe(String failing) {
        return new Probe() {
            @Override
            public List<Stream> streams() {
                return List.of(named("a"), named("b"), named("c"));
            }

            @Override
            public Optional<String> firstRecord(Stream stream) {
                probed.add(stream.name());
                return stream.name().equals(failing) ? Optional.of("it says no") : Optional.empty();
            }
        };
    }

    private static DeclarativeSource source(@Nullable ConcurrencyLevel level) {
        return new DeclarativeSource(
                new CheckStream(List.of("a"), null, null),
                List.of(named("a")),
                List.of(),
                null,
                null,
                level,
                "6.0.0",
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    private static DeclarativeStream named(String name) {
        return new DeclarativeStream(name, new NoRecords(), null, null, List.of(), List.of(), List.of(), null);
    }

    private static DeclarativeStream keyed(@Nullable Object key) {
        return keyed(key, new NoRecords());
    }

    private static DeclarativeStream keyed(@Nullable Object key, Retriever retriever) {
        return new DeclarativeStream("items", retriever, null, key, List.of(), List.of(), List.of(), null);
    }

    private static DeclarativeStream stream(List<SchemaLoader> loaders) {
        return new DeclarativeStream("items", new NoRecords(), null, null, loaders, List.of(), List.of(), null);
    }

    private record NoRecords() implements Retriever {
        @Override
        public Rows read(Reading reading) {
            return Rows.none();
        }

        @Override
        public @Nullable PartitionRouter partitionRouter() {
            return null;
        }
    }
}
