package dev.weir.standard.record;

import static dev.weir.standard.fixture.Values.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Retriever;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.fixture.TreeReader;
import dev.weir.standard.partition.ListPartitionRouter;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists that the source cut short, and that are fetched. Expected values were compared with airbyte-cdk 7.39.1. */
class TruncatedListTest {

    private final TestRuntime runtime = new TestRuntime();
    private final Scope scope = runtime.scope("orders");
    private final Lists lists = new Lists();

    /** A source of whole lists. */
    private static final class Lists implements Retriever {
        private List<?> list = List.of();
        private final List<@Nullable Object> parents = new ArrayList<>();
        private int open;
        private @Nullable PartitionRouter router;

        @Override
        public Rows read(Reading reading) {
            parents.add(reading.slice().get("parent_record"));
            open++;
            return Rows.of(list.iterator(), () -> open--);
        }

        @Override
        public @Nullable PartitionRouter partitionRouter() {
            return router;
        }
    }

    private RecordExpander expander(@Nullable Retriever retriever, String... indicator) {
        return new RecordExpander(
                texts("lines", "data"),
                false,
                List.of(),
                true,
                RecordExpander.OnNoRecords.SKIP,
                indicator.length == 0 ? null : texts(indicator),
                retriever);
    }

    private Object expanded(String record) {
        List<@Nullable Object> records = new ArrayList<>();
        try (Rows rows = new DpathExtractor(texts(), expander(lists, "lines", "more"))
                .extract(new TreeReader(List.of(JsonText.parse(record))), scope)) {
            rows.forEachRemaining(records::add);
        }
        assertThat(lists.open).isZero();
        return records;
    }

    @Test
    void areFetchedForRecordsThatSaySo() {
        lists.list = List.of(Row.of("n", 1L), Row.of("n", 2L));
        String record = "{\"id\":7,\"lines\":{\"data\":[{\"n\":1}],\"more\":true,\"total_count\":2}}";

        assertThat(expanded(record))
                .isEqualTo(JsonText.parse("[{\"id\":7,\"lines\":{\"more\":true,\"total_count\":2},\"n\":1},"
                        + "{\"id\":7,\"lines\":{\"more\":true,\"total_count\":2},\"n\":2}]"));
        assertThat(lists.parents).containsExactly(JsonText.parse(record));
        assertThat(runtime.warnings()).isEmpty();
    }

    @Test
    void areNotFetchedForRecordsThatCarryTheWholeList() {
        for (String more : List.of("false", "null", "0", "\"\"", "[]")) {
            assertThat(expanded("{\"lines\":{\"data\":[{\"n\":1}],\"more\":" + more + "}}"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .hasSize(1);
        }
        assertThat(lists.parents).isEmpty();
    }

    @Test
    void giveWhatCameAlongIfNothingIsFetched() {
        assertThat(expanded("{\"lines\":{\"data\":[{\"n\":1}],\"more\":1,\"total_count\":2}}"))
                .isEqualTo(JsonText.parse("[{\"lines\":{\"more\":1,\"total_count\":2},\"n\":1}]"));
        assertThat(runtime.warnings())
                .containsExactly(
                        "The list at [lines, data] in records of stream 'orders' was fetched, but with fewer elements"
                                + " than [lines, total_count] says; does the retriever have a paginator, and ask for the whole"
                                + " list?");
    }

    @Test
    void needToBeRecognisable() {
        assertThatThrownBy(() -> expander(lists))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot fetch truncated lists: truncation_indicator_path is missing (name the keys that lead to"
                                + " the value which says that a list was cut short)");
        lists.router = new ListPartitionRouter(Template.constant(List.of("a")), Template.constant("letter"), null);
        assertThatThrownBy(() -> expander(lists, "more"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot fetch truncated lists: truncated_list_retriever has a partition_router (leave it out, and"
                                + " read stream_slice['parent_record'])");
    }
}
