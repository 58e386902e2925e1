package dev.weir.standard.partition;

import static dev.weir.standard.fixture.Values.row;
import static dev.weir.standard.fixture.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.http.InjectInto;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.slicing.StateMigration;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.fixture.FixedReading;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.incremental.IncrementingCountCursor;
import dev.weir.standard.request.RequestOption;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstreamPartitionRouterTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");
    private final FixedReading projects = new FixedReading(scope);
    private final List<FixedParents> opened = new ArrayList<>();

    private SubstreamPartitionRouter router(boolean incremental, String... records) {
        projects.name = "projects";
        projects.incrementalSync = counting();
        runtime.parents((stream, state) -> {
            assertThat(stream).isSameAs(projects);
            FixedParents parents = new FixedParents(
                    List.of(records).stream().map(JsonText::row).toList(), state);
            opened.add(parents);
            return parents;
        });
        return new SubstreamPartitionRouter(List.of(config(incremental)));
    }

    private static IncrementingCountCursor counting() {
        return new IncrementingCountCursor(Template.constant("updated"), Template.constant("0"), null, false);
    }

    private ParentStreamConfig config(boolean incremental) {
        return new ParentStreamConfig(
                projects,
                Template.constant("key/id"),
                Template.constant("project"),
                List.of(texts("name"), texts("owner", "id")),
                RequestOption.of(InjectInto.REQUEST_PARAMETER, "project_id"),
                incremental,
                List.of());
    }

    @Test
    void makesAPartitionOfEachParentRecordThatHasTheKey() {
        SubstreamPartitionRouter router = router(
                false,
                "{\"key\":{\"id\":1},\"name\":\"a\",\"owner\":{\"id\":9}}",
                "{\"key\":{\"id\":null}}",
                "{\"key\":5}",
                "{\"key\":{\"id\":\"2\"}}");
        List<StreamSlice> slices = new ArrayList<>();

        try (Partitions partitions = router.open(new Row(), new Row(), scope)) {
            partitions.forEachRemaining(slices::add);
            assertThat(partitions.parentState()).isEmpty();
        }

        Row region = row("region", "eu");
        assertThat(slices)
                .containsExactly(
                        new StreamSlice(
                                row("project", 1L, "parent_slice", region),
                                new Row(),
                                row("name", "a", "owner.id", 9L)),
                        new StreamSlice(
                                row("project", "2", "parent_slice", region),
                                new Row(),
                                row("name", null, "owner.id", null)));
        assertThat(opened).hasSize(1).allMatch(parents -> parents.closed);
        assertThat(router.options(slices.get(0), scope).parameters()).isEqualTo(row("project_id", 1L));
    }

    @Test
    void carriesTheFirstPageThatAParentRecordHoldsAsLongAsThereIsNoState() {
        router(false, "{\"id\":1,\"issues\":{\"data\":[{\"n\":1}]}}", "{\"id\":2}");
        ParentStreamConfig lazy = new ParentStreamConfig(
                projects, Template.constant("id"), Template.constant("project"), null, null, false, texts("issues"));
        SubstreamPartitionRouter router = new SubstreamPartitionRouter(List.of(lazy));

        List<StreamSlice> slices = new ArrayList<>();
        router.open(new Row(), new Row(), scope).forEachRemaining(slices::add);
        StreamSlice known = router.open(new Row(), Row.of("updated", 3L), scope).next();

        assertThat(router.readsLazily()).isTrue();
        assertThat(slices)
                .extracting(SubstreamPartitionRouter::firstPage)
                .containsExactly(JsonText.parse("{\"data\":[{\"n\":1}]}"), List.of());
        assertThat(SubstreamPartitionRouter.firstPage(known)).isNull();
        assertThat(known.extraFields()).isEmpty();
    }

    @Test
    void readsParentsOnlyAsFarAsPartitionsArePulled() {
        String record = "{\"key\":{\"id\":1}}";
        Partitions partitions = router(false, record, record, record).open(new Row(), new Row(), scope);

        partitions.next();

        assertThat(opened.get(0).read).isEqualTo(1);
    }

    @Test
    void tellsTheParentsStateAtThePartitionHandedOut() {
        String record = "{\"key\":{\"id\":1}}";
        Partitions partitions = router(true, record, record).open(new Row(), new Row(), scope);

        partitions.next();
        assertThat(partitions.hasNext()).isTrue();
        Row afterFirst = partitions.parentState();
        partitions.next();

        assertThat(afterFirst).isEqualTo(row("projects", row("from", new Row(), "read", 1L)));
        assertThat(partitions.parentState()).isEqualTo(row("projects", row("from", new Row(), "read", 2L)));
        assertThat(partitions.hasNext()).isFalse();
        assertThat(partitions.parentState()).isEqualTo(row("projects", row("from", new Row(), "read", 2L)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"projects\":{\"updated\":5}} | {\"state\":{\"updated\":1}}                      | {\"updated\":5}",
                "{} | {\"parent_state\":{\"projects\":{\"updated\":6}},\"state\":{\"updated\":1}}  | {\"updated\":6}",
                "{} | {\"parent_state\":{\"other\":{}},\"state\":{\"at\":1}}                       | {\"at\":1}",
                "{} | {\"at\":\"2024-01-01\"}                                                      | {\"updated\":\"2024-01-01\"}",
                "{} | {\"at\":7,\"__ab_no_cursor_state_message\":true}                             | {\"updated\":7}",
                "{} | {\"__ab_no_cursor_state_message\":true}                                      | {}",
                "{} | {\"at\":true}                                                                | {}",
                "{} | {\"states\":[]}                                                              | {}",
                "{} | {\"at\":1,\"other\":2}                                                       | {}",
                "{} | {}                                                                           | {}",
            })
    void startsParentsWhereTheChildsStateSays(String parents, String state, String initial) {
        Partitions partitions = router(true).open(JsonText.row(parents), JsonText.row(state), scope);

        assertThat(partitions.parentState()).isEqualTo(row("projects", row("from", JsonText.row(initial), "read", 0L)));
    }

    @Test
    void readsParentsInFullWithoutIncrementalDependency() {
        router(false, "{\"key\":{\"id\":1}}")
                .open(row("projects", row("updated", 5L)), row("updated", 5L), scope)
                .next();

        assertThat(opened.get(0).state().get("from")).isEqualTo(new Row());
    }

    @Test
    void migratesStatesByPartition() {
        FixedReading child = new FixedReading(scope);
        child.partitionRouter = router(false);
        child.incrementalSync = counting();
        StateMigration migration = new LegacyToPerPartitionStateMigration().forStream(child);
        Row legacy = JsonText.row("{\"13\":{\"updated\":5},\"14\":{\"updated\":6}}");

        assertThat(migration.shouldMigrate(legacy, scope)).isTrue();
        assertThat(migration.migrate(legacy, scope))
                .isEqualTo(JsonText.row("{\"states\":[{\"partition\":{\"project\":\"13\"},\"cursor\":{\"updated\":5}},"
                        + "{\"partition\":{\"project\":\"14\"},\"cursor\":{\"updated\":6}}]}"));
        for (String other : List.of(
                "{}",
                "{\"states\":[]}",
                "{\"updated\":5}",
                "{\"13\":{\"at\":5}}",
                "{\"13\":{\"updated\":5,\"b\":1}}")) {
            assertThat(migration.shouldMigrate(JsonText.row(other), scope))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void refusesToMigrateWhatHasNoParents() {
        FixedReading child = new FixedReading(scope);

        assertThatThrownBy(() -> new LegacyToPerPartitionStateMigration().forStream(child))
                .hasMessage("Cannot migrate states of stream 'orders': it has no incremental_sync (remove the"
                        + " LegacyToPerPartitionStateMigration)");
        assertThatThrownBy(() -> new SubstreamPartitionRouter(List.of()))
                .hasMessage("Cannot cut a stream into partitions: it has no parent (add one to parent_stream_configs)");
    }
}
