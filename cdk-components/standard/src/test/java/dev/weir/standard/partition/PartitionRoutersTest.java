package dev.weir.standard.partition;

import static dev.weir.standard.fixture.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.request.RequestOption;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartitionRoutersTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");

    private static ListPartitionRouter list(String field, @Nullable Object... values) {
        return new ListPartitionRouter(Template.constant(Arrays.asList(values)), Template.constant(field), null);
    }

    private static ListPartitionRouter listIn(String field, String parameter, Object... values) {
        return new ListPartitionRouter(
                Template.constant(List.of(values)),
                Template.constant(field),
                RequestOption.of(InjectInto.REQUEST_PARAMETER, parameter));
    }

    private List<Row> partitions(PartitionRouter router) {
        List<Row> rows = new ArrayList<>();
        try (Partitions partitions = router.open(new Row(), new Row(), scope)) {
            partitions.forEachRemaining(slice -> rows.add(slice.partition()));
        }
        return rows;
    }

    @Test
    void makesAPartitionOfEachValue() {
        assertThat(partitions(list("id", 1L, "1", null)))
                .containsExactly(row("id", 1L), row("id", "1"), row("id", null));
        assertThat(partitions(new ListPartitionRouter(Template.constant(""), Template.constant("id"), null)))
                .isEmpty();
    }

    @Test
    void warnsOfATemplateThatGivesNothingInPlaceOfAList() {
        partitions(list("id"));
        assertThat(runtime.warnings()).isEmpty();

        partitions(new ListPartitionRouter(Template.constant(""), Template.constant("id"), null));

        assertThat(runtime.warnings())
                .containsExactly(
                        "Stream 'orders' has no partitions: values, '', gives nothing in place of a list (check"
                                + " the names in it)");
    }

    @Test
    void refusesValuesThatAreNoList() {
        ListPartitionRouter router = new ListPartitionRouter(Template.constant("eu"), Template.constant("id"), null);

        assertThatThrownBy(() -> partitions(router))
                .hasMessage("Cannot cut stream 'orders' into partitions: values is not a list but 'eu' (give it a list,"
                        + " or a template that gives one)");
    }

    @Test
    void putsTheValueIntoRequestsUnlessItIsEmpty() {
        ListPartitionRouter router = listIn("id", "account", 7L);

        assertThat(options(router, row("id", 7L)).parameters()).isEqualTo(row("account", 7L));
        assertThat(options(router, row("id", 0L)).parameters()).isEmpty();
    }

    private RequestOptions options(PartitionRouter router, Row partition) {
        return router.options(StreamSlice.ofPartition(partition), scope);
    }

    @Test
    void combinesPartitionsCountingTheLastRouterFirst() {
        CartesianProduct product = new CartesianProduct(List.of(list("a", 1L, 2L), list("b", "x", "y"), list("a", 9L)));

        assertThat(partitions(product))
                .containsExactly(
                        row("a", 1L, "b", "x"), row("a", 1L, "b", "y"), row("a", 2L, "b", "x"), row("a", 2L, "b", "y"));
        assertThat(partitions(new CartesianProduct(List.of(list("a", 1L), list("b")))))
                .isEmpty();
    }

    @Test
    void letsTheFirstRouterWinInRequests() {
        CartesianProduct product = new CartesianProduct(List.of(
                listIn("a", "same", 1L),
                listIn("b", "same", 2L),
                new ListPartitionRouter(
                        Template.constant(List.of(3L)),
                        Template.constant("c"),
                        RequestOption.of(InjectInto.BODY_JSON, "c"))));

        RequestOptions options = options(product, row("a", 1L, "b", 2L, "c", 3L));

        assertThat(options.parameters()).isEqualTo(row("same", 1L));
        assertThat(options.bodyJson()).isEqualTo(row("c", 3L));
    }

    @Test
    void groupsPartitionsAndLeavesOutThoseThatCameBefore() {
        assertThat(partitions(new GroupingPartitionRouter(2, list("id", 1L, 2L, 1L, 3L), true)))
                .containsExactly(row("id", List.of(1L, 2L)), row("id", List.of(3L)));
        assertThat(partitions(new GroupingPartitionRouter(3, list("id", 1L, 1L), false)))
                .containsExactly(row("id", List.of(1L, 1L)));
    }

    @Test
    void refusesGroupsThatCannotBeRequested() {
        assertThatThrownBy(() -> new GroupingPartitionRouter(0, list("id"), true))
                .hasMessage("Cannot group partitions: group_size is 0 (make it at least 1)");
        assertThatThrownBy(() -> new GroupingPartitionRouter(2, listIn("id", "id", 1L), true))
                .hasMessageStartingWith("Cannot combine partitions: the partition router below has a request_option");
        PartitionRouter two = new CartesianProduct(List.of(list("a", 1L), list("b", 2L)));
        assertThatThrownBy(() -> partitions(new GroupingPartitionRouter(2, two, true)))
                .hasMessage("Cannot group partitions: a partition has the fields [b, a] (use a partition router whose"
                        + " partitions have one field)");
    }

    @Test
    void unitesPartitionsByValue() {
        PartitionRouter wide = new CartesianProduct(List.of(list("id", 2L, 3L), list("more", "m")));
        UnionPartitionRouter union =
                new UnionPartitionRouter(Template.constant("id"), List.of(list("id", 1L, 2L), wide));
        List<StreamSlice> slices = new ArrayList<>();

        union.open(new Row(), new Row(), scope).forEachRemaining(slices::add);

        assertThat(slices)
                .containsExactly(
                        StreamSlice.ofPartition(row("id", 1L)),
                        StreamSlice.ofPartition(row("id", 2L)),
                        new StreamSlice(row("id", 3L), new Row(), row("more", "m")));
    }

    @Test
    void refusesPartitionsThatCannotBeUnited() {
        assertThatThrownBy(() -> new UnionPartitionRouter(Template.constant("id"), List.of(list("id"))))
                .hasMessageStartingWith("Cannot unite partitions: there are fewer than two partition routers");
        assertThatThrownBy(() -> partitions(
                        new UnionPartitionRouter(Template.constant("id"), List.of(list("id", 1L), list("key", 2L)))))
                .hasMessage("Cannot unite partitions: a partition has the fields [key] but not 'id' (let all partition"
                        + " routers set it)");
        assertThatThrownBy(() -> partitions(new UnionPartitionRouter(
                        Template.constant("id"), List.of(list("id", List.of(1L)), list("id", 2L)))))
                .hasMessage(
                        "Cannot unite partitions: a value of 'id' is a list or an object (use partition routers that"
                                + " give single values)");
    }
}
