package dev.weir.lake;

import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.LocalStorage;
import dev.weir.lake.storage.Location;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that are replaced, of a source that is read account by account. */
class LakeSourcePartitionsTest {

    private static final DataSet SALES = new DataSet("shop", "sales", null);
    private static final StreamInfo STREAM = new StreamInfo(
            "sales",
            null,
            stream("sales", "{\"id\": {\"type\": \"integer\"}, \"day\": {\"type\": \"string\", \"format\": \"date\"}}")
                    .schema(),
            List.of(),
            "day");
    private static final String BY_DAY = """
            {"lake": {"defaults": {"publish": "%s", "partition_by": [{"key": "on", "field": "day", "truncate": "day"}]%s}}}""";

    @TempDir
    Path folder;

    private final Lakes lakes = new Lakes();

    private static StreamSlice slice(String from, String to, Row partition) {
        Row window = Row.of("start_time", from + "T00:00:00Z");
        window.put("end_time", to + "T23:59:59Z");
        return new StreamSlice(partition, window, new Row());
    }

    /** A run that reads days of accounts, with a row for each. */
    private LakeResult run(String name, String publish, String gate, List<String> days, String... accounts) {
        LakeOptions options =
                lakes.declared(new Location.Folder(folder), name, null, false, BY_DAY.formatted(publish, gate));
        try (Lake lake = Lake.open(options)) {
            lake.started(STREAM);
            for (String account : accounts) {
                Row partition = account.isEmpty() ? new Row() : Row.of("account", account);
                StreamSlice slice = slice(days.get(0), days.get(days.size() - 1), partition);
                for (String day : days) {
                    lake.write(new Batch(STREAM, slice, List.of(Lakes.json("{\"id\": 1, \"day\": \"" + day + "\"}"))));
                }
                lake.sliceCompleted(STREAM, slice);
            }
            lake.state(STREAM, Row.of("day", days.get(days.size() - 1)));
            lake.completed(STREAM);
            return lake.finish();
        }
    }

    private LakeResult replace(String name, List<String> days, String... accounts) {
        return run(name, "replace", "", days, accounts);
    }

    private Snapshot snapshot() {
        try (OpenLake lake = OpenLake.in(new LocalStorage(folder), (level, text) -> {})) {
            return new Catalog(lake).snapshot(SALES);
        }
    }

    private static List<String> messages(LakeResult result) {
        return result.gate().findings().stream().map(Finding::message).toList();
    }

    @Test
    void holdsBackWhatWouldRemoveRowsOfAnAccountThatWasNotRead() {
        replace("r1", List.of("2024-01-01", "2024-01-02"), "A", "B", "C");
        LakeResult second = replace("r2", List.of("2024-01-02"), "A", "C");

        assertThat(second.verdict()).isEqualTo(LakeResult.Verdict.HELD);
        assertThat(messages(second))
                .containsExactly(
                        "Stream sales: 1 partition of the source ({\"account\":\"B\"}) was not read, and its"
                                + " rows are among the 3 rows that go (take it back into what is read; or override rule replaced)");
        assertThat(snapshot().run()).isEqualTo("r1");
    }

    @Test
    void letsDaysGoWithoutTheirAccountWhereThatIsDeclared() {
        replace("r1", List.of("2024-01-01", "2024-01-02"), "A", "B");
        LakeResult second = run(
                "r2", "replace", ", \"gate\": {\"replaced\": {\"vanished\": \"warn\"}}", List.of("2024-01-02"), "A");

        assertThat(second.verdict()).isEqualTo(LakeResult.Verdict.PUBLISHED);
        assertThat(messages(second)).singleElement().asString().contains("was not read");
        assertThat(snapshot().origins().in(Map.of("on", "2024-01-01")))
                .containsExactly("{\"account\":\"A\"}", "{\"account\":\"B\"}");
        assertThat(snapshot().origins().in(Map.of("on", "2024-01-02"))).containsExactly("{\"account\":\"A\"}");
    }

    @Test
    void saysNothingOfDaysThatHeldNoRowsOfIt() {
        replace("r1", List.of("2024-01-01"), "A", "B");
        replace("r2", List.of("2024-01-02"), "A");
        LakeResult third = replace("r3", List.of("2024-01-02"), "A");

        assertThat(third.verdict()).isEqualTo(LakeResult.Verdict.PUBLISHED);
        assertThat(messages(third)).isEmpty();
    }

    @Test
    void countsAnAccountThatWasReadAndHadNoRowsAsRead() {
        replace("r1", List.of("2024-01-01"), "A", "B");
        LakeOptions options =
                lakes.declared(new Location.Folder(folder), "r2", null, false, BY_DAY.formatted("replace", ""));
        try (Lake lake = Lake.open(options)) {
            lake.started(STREAM);
            StreamSlice full = slice("2024-01-01", "2024-01-01", Row.of("account", "A"));
            lake.write(new Batch(STREAM, full, List.of(Lakes.json("{\"id\": 1, \"day\": \"2024-01-01\"}"))));
            lake.sliceCompleted(STREAM, full);
            lake.sliceCompleted(STREAM, slice("2024-01-01", "2024-01-01", Row.of("account", "B")));
            lake.completed(STREAM);

            assertThat(lake.finish().verdict()).isEqualTo(LakeResult.Verdict.PUBLISHED);
        }
        assertThat(snapshot().origins().names()).containsExactly("{\"account\":\"A\"}");
    }

    @Test
    void knowsTheAccountsOfDaysThatGrew() {
        run("r1", "append", "", List.of("2024-01-01"), "A");
        run("r2", "append", "", List.of("2024-01-01"), "B");
        LakeResult third = replace("r3", List.of("2024-01-01"), "A", "C");

        assertThat(messages(third)).singleElement().asString().contains("({\"account\":\"B\"}) was not read");
    }

    @Test
    void namesTenOfMany() {
        String[] many = new String[15];
        for (int i = 0; i < many.length; i++) {
            many[i] = "a" + (10 + i);
        }
        replace("r1", List.of("2024-01-01"), many);
        LakeResult second = replace("r2", List.of("2024-01-01"), "a10", "x1", "x2", "x3", "x4", "x5", "x6", "x7");

        assertThat(messages(second))
                .singleElement()
                .asString()
                .startsWith("Stream sales: 14 partitions of the source ({\"account\":\"a11\"}, ")
                .contains("{\"account\":\"a20\"}, …) were not read, and their rows are among the 15 rows that go");
    }

    @Test
    void saysNothingWithoutAPartitionRouter() {
        replace("r1", List.of("2024-01-01"), "");
        assertThat(messages(replace("r2", List.of("2024-01-01"), ""))).isEmpty();
        assertThat(snapshot().origins().names()).isEmpty();
        replace("r3", List.of("2024-01-01"), "A", "B");
        assertThat(messages(replace("r4", List.of("2024-01-01"), ""))).isEmpty();
    }

    @Test
    void overwritesAndAppendsAsEver() {
        run("r1", "overwrite", "", List.of("2024-01-01"), "A", "B");
        assertThat(messages(run("r2", "overwrite", "", List.of("2024-01-01"), "A")))
                .isEmpty();
        assertThat(messages(run("r3", "append", "", List.of("2024-01-01"), "B")))
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatOlderSnapshotsDoNotTell() throws IOException {
        replace("r1", List.of("2024-01-01"), "A", "B");
        Path document = folder.resolve("shop/_weir/streams/sales/r1.json");
        Row older = JsonText.object(Files.readAllBytes(document));
        older.remove("source_partitions");
        older.remove("schema_gaps");
        Files.write(document, JsonText.bytes(older));

        assertThat(messages(replace("r2", List.of("2024-01-01"), "A"))).isEmpty();
        assertThat(messages(replace("r3", List.of("2024-01-01"), "B")))
                .singleElement()
                .asString()
                .contains("({\"account\":\"A\"}) was not read");
    }

    @Test
    void keepsWhatIsKnownWhenFilesAreJoinedAndStatesAreSet() {
        run("r1", "append", "", List.of("2024-01-01"), "A");
        run("r2", "append", "", List.of("2024-01-01"), "B");
        try (OpenLake lake = OpenLake.in(new LocalStorage(folder), (level, text) -> {})) {
            assertThat(new Compaction(lake, 1 << 20, 1 << 28).compact(SALES, "compact-1"))
                    .isPositive();
            new States(lake).set(SALES, null, "again", "ops");
        }
        assertThat(snapshot().origins().in(Map.of("on", "2024-01-01")))
                .containsExactly("{\"account\":\"A\"}", "{\"account\":\"B\"}");
    }
}
