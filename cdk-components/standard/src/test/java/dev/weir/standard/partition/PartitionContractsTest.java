package dev.weir.standard.partition;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.component.Retriever;
import dev.weir.spi.component.Stream;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.PartitionRouterContract;
import dev.weir.testkit.contract.StateMigrationContract;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import dev.weir.testkit.scope.TestStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;

/** The standard partition routers and state migrations do what those have to. */
class PartitionContractsTest {

    @Nested
    class OfListPartitionRouter extends PartitionRouterContract {

        @Override
        protected String yaml() {
            return "{type: ListPartitionRouter, values: \"{{ config.accounts }}\", cursor_field: account, request_option: {type: RequestOption, inject_into: request_parameter, field_name: account}}";
        }

        @Override
        protected List<Row> partitions() {
            return List.of(row("account", "a"), row("account", "b"));
        }

        @Override
        protected Row config() {
            return row("accounts", List.of("a", "b"));
        }
    }

    @Nested
    class OfSubstreamPartitionRouter extends PartitionRouterContract {

        @Override
        protected String yaml() {
            return """
                    type: SubstreamPartitionRouter
                    parent_stream_configs:
                      - type: ParentStreamConfig
                        parent_key: id
                        partition_field: project
                        request_option: {type: RequestOption, inject_into: request_parameter, field_name: project}
                        stream:
                          type: DeclarativeStream
                          name: projects
                          retriever:
                            type: SimpleRetriever
                            requester: {type: HttpRequester, url: https://api.example.com/projects}
                            record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    """;
        }

        @Override
        protected List<Row> partitions() {
            return List.of(
                    row("project", 1L, "parent_slice", new Row()), row("project", 2L, "parent_slice", new Row()));
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime().parent("projects", () -> List.of(row("id", 1L), row("id", 2L)));
        }

        @Override
        protected Optional<TestRuntime> endless() {
            AtomicInteger id = new AtomicInteger();
            return Optional.of(surroundings()
                    .parent("projects", () -> () -> Endless.of(() -> row("id", (long) id.incrementAndGet()))));
        }
    }

    @Nested
    class OfGroupingPartitionRouter extends PartitionRouterContract {

        @Override
        protected String yaml() {
            return """
                    type: GroupingPartitionRouter
                    group_size: 2
                    underlying_partition_router:
                      type: SubstreamPartitionRouter
                      parent_stream_configs:
                        - type: ParentStreamConfig
                          parent_key: id
                          partition_field: project
                          stream:
                            type: DeclarativeStream
                            name: projects
                            retriever:
                              type: SimpleRetriever
                              requester: {type: HttpRequester, url: https://api.example.com/projects}
                              record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    """;
        }

        @Override
        protected List<Row> partitions() {
            return List.of(
                    row("project", List.of(1L, 2L), "parent_slice", List.of(new Row(), new Row())),
                    row("project", List.of(3L), "parent_slice", List.of(new Row())));
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime().parent("projects", () -> List.of(row("id", 1L), row("id", 2L), row("id", 3L)));
        }

        @Override
        protected Optional<TestRuntime> endless() {
            AtomicInteger id = new AtomicInteger();
            return Optional.of(surroundings()
                    .parent("projects", () -> () -> Endless.of(() -> row("id", (long) id.incrementAndGet()))));
        }
    }

    @Nested
    class OfUnionPartitionRouter extends PartitionRouterContract {

        @Override
        protected String yaml() {
            return """
                    type: UnionPartitionRouter
                    partition_field: project
                    partition_routers:
                      - {type: ListPartitionRouter, values: ["x"], cursor_field: project}
                      - type: SubstreamPartitionRouter
                        parent_stream_configs:
                          - type: ParentStreamConfig
                            parent_key: id
                            partition_field: project
                            stream:
                              type: DeclarativeStream
                              name: projects
                              retriever:
                                type: SimpleRetriever
                                requester: {type: HttpRequester, url: https://api.example.com/projects}
                                record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    """;
        }

        @Override
        protected List<Row> partitions() {
            return List.of(row("project", "x"), row("project", 1L), row("project", 2L));
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime().parent("projects", () -> List.of(row("id", 1L), row("id", 2L)));
        }

        @Override
        protected Optional<TestRuntime> endless() {
            AtomicInteger id = new AtomicInteger();
            return Optional.of(surroundings()
                    .parent("projects", () -> () -> Endless.of(() -> row("id", (long) id.incrementAndGet()))));
        }
    }

    @Nested
    class OfLegacyToPerPartition extends StateMigrationContract {

        @Override
        protected String yaml() {
            return "type: LegacyToPerPartitionStateMigration";
        }

        @Override
        protected Stream stream() {
            return new TestStream(
                    "items",
                    Components.bind(Retriever.class, RETRIEVER),
                    Components.bind(
                            IncrementalSync.class, "{type: IncrementingCountCursor, cursor_field: n, start_value: 0}"));
        }

        @Override
        protected Row earlier() {
            return row("a", row("n", 1L), "b", row("n", 2L));
        }

        @Override
        protected Row present() {
            return row(
                    "states",
                    List.of(
                            row("partition", row("project", "a"), "cursor", row("n", 1L)),
                            row("partition", row("project", "b"), "cursor", row("n", 2L))));
        }
    }

    private static final String RETRIEVER = """
                    type: SimpleRetriever
                    requester: {type: HttpRequester, url: https://api.example.com/items}
                    record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    partition_router:
                      type: SubstreamPartitionRouter
                      parent_stream_configs:
                        - type: ParentStreamConfig
                          parent_key: id
                          partition_field: project
                          stream:
                            type: DeclarativeStream
                            name: projects
                            retriever:
                              type: SimpleRetriever
                              requester: {type: HttpRequester, url: https://api.example.com/projects}
                              record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    """;
}
