package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.schema.Column;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import dev.weir.spi.sink.StreamInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is known of the forms that a table had, though its past has expired. */
class TablesTest {

    private static final String BY_DAY = """
            {"lake": {"defaults": {"partition_by": ["load_date"]}}}""";
    private static final String BY_RUN = """
            {"lake": {"defaults": {"partition_by": ["run"]}}}""";

    private final Lakes lakes = new Lakes();
    private final MemoryStorage storage = new MemoryStorage();

    private void run(String name, @Nullable String account, String declaration, String... columns) {
        String properties = String.join(
                ", ",
                List.of(columns).stream()
                        .map(column -> "\"" + column + "\": {\"type\": \"integer\"}")
                        .toList());
        StreamInfo orders = stream("orders", "{" + properties + "}");
        LakeOptions options = lakes.declared(new Location.Folder(Path.of("unused")), name, account, false, declaration);
        try (Lake lake = Lake.open(options, storage)) {
            lake.started(orders);
            lake.write(batch(orders, "{\"" + columns[0] + "\": 1}"));
            lake.completed(orders);
            lake.finish();
        }
    }

    private List<String> forms() {
        PastLake.expire(storage, Instant.MAX, 1);
        try (OpenLake lake = OpenLake.in(storage, (level, text) -> {})) {
            List<TableHistory> all = new Tables(lake).of("shop");
            assertThat(all).hasSize(1);
            return all.get(0).before().stream().map(TablesTest::text).toList();
        }
    }

    private static String text(Table form) {
        return form.partitionBy().stream().map(PartitionColumn::key).toList() + " "
                + form.columns().stream().map(Column::name).toList();
    }

    @Test
    void keepsTheFirstFormWithEachListOfKeys() {
        run("r1", null, BY_DAY, "a");
        run("r2", null, BY_DAY, "a", "b");
        run("r3", null, BY_RUN, "a", "b", "c");
        run("r4", null, BY_DAY, "a", "b", "c", "d");

        assertThat(forms()).containsExactly("[load_date] [a]", "[run] [a, b, c]");
    }

    @Test
    void keepsTheFirstFormOfEachAccount() {
        run("r1", "acme", BY_DAY, "a", "b");
        run("r2", "umbra", BY_DAY, "a");
        run("r3", "umbra", BY_DAY, "a", "c");

        assertThat(forms()).containsExactly("[account, load_date] [a, b]", "[account, load_date] [a]");
    }
}
