package dev.weir.lake;

import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.LocalStorage;
import dev.weir.lake.storage.Location;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that takes the place of other data: replaced partitions, overwritten and compacted data sets, states by hand. */
class LakeChangesTest {

    private static final DataSet DAYS = new DataSet("shop", "days", null);
    private static final String BY_DAY = """
            {"lake": {"defaults": {"publish": "%s", "partition_by": [{"key": "on", "field": "day", "truncate": "day"}]}}}""";

    @TempDir
    Path folder;

    private final Lakes lakes = new Lakes();

    private static StreamInfo days() {
        StreamInfo stream = stream("days", """
                {"id": {"type": "integer"}, "day": {"type": "string", "format": "date"}}""");
        return new StreamInfo("days", null, stream.schema(), List.of(List.of("id")), "day");
    }

    private LakeResult run(String name, String publish, String from, String to, String... rows) {
        try (Lake lake =
                Lake.open(lakes.declared(new Location.Folder(folder), name, null, false, BY_DAY.formatted(publish)))) {
            lake.started(days());
            Row window = Row.of("start_time", from);
            window.put("end_time", to);
            StreamSlice slice = StreamSlice.WHOLE.withCursorSlice(window);
            if (rows.length > 0) {
                lake.write(new Batch(
                        days(), slice, Arrays.stream(rows).map(Lakes::json).toList()));
            }
            lake.sliceCompleted(days(), slice);
            lake.state(days(), Row.of("day", to));
            lake.completed(days());
            return lake.finish();
        }
    }

    private OpenLake lake() {
        return OpenLake.in(new LocalStorage(folder), (level, text) -> {});
    }

    private List<String> rows() throws Exception {
        try (Duck duck = new Duck()) {
            return duck.ask(folder.resolve("shop/days"), "SELECT id, day FROM FILES ORDER BY id, day");
        }
    }

    @Test
    void replacesExactlyTheDaysThatWereReadAgain() throws Exception {
        run(
                "r1",
                "replace",
                "2024-01-01T00:00:00Z",
                "2024-01-03T23:59:59Z",
                "{\"id\": 1, \"day\": \"2024-01-01\"}",
                "{\"id\": 2, \"day\": \"2024-01-02\"}",
                "{\"id\": 3, \"day\": \"2024-01-03\"}");
        LakeResult second = run(
                "r2",
                "replace",
                "2024-01-02T00:00:00Z",
                "2024-01-04T23:59:59Z",
                "{\"id\": 20, \"day\": \"2024-01-02\"}",
                "{\"id\": 40, \"day\": \"2024-01-04\"}");

        assertThat(second.verdict()).isEqualTo(LakeResult.Verdict.PUBLISHED);
        assertThat(rows()).containsExactly("1|2024-01-01", "20|2024-01-02", "40|2024-01-04");
        try (OpenLake lake = lake()) {
            assertThat(new Verification(lake).problems(true)).isEmpty();
            assertThat(new StagedRuns(lake).claims()).isEmpty();
            assertThat(new Publications(lake).after(0).get(1).changes().get(0).removed())
                    .extracting(DataFile::path)
                    .containsExactly("shop/days/on=2024-01-02/r1-2.parquet", "shop/days/on=2024-01-03/r1-3.parquet");
        }
    }

    @Test
    void refusesToReplaceADayThatWasReadInPart() throws Exception {
        run("r1", "replace", "2024-01-01T00:00:00Z", "2024-01-01T23:59:59Z", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        LakeResult second = run(
                "r2",
                "replace",
                "2024-01-01T12:00:00Z",
                "2024-01-02T23:59:59Z",
                "{\"id\": 2, \"day\": \"2024-01-01\"}");

        assertThat(second.streams().get(0).failure())
                .hasMessage(
                        "Cannot replace partitions of shop/days: only a part was read of on=2024-01-01, the rest of what"
                                + " is there would be lost (partition by what a slice reads as a whole, such as the day of the cursor"
                                + " field, or publish: append)");
        assertThat(rows()).containsExactly("1|2024-01-01");
    }

    @Test
    void holdsBackWhatWouldEmptyWhatIsThere() throws Exception {
        run("r1", "replace", "2024-01-01T00:00:00Z", "2024-01-01T23:59:59Z", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        LakeResult second = run("r2", "replace", "2024-01-01T00:00:00Z", "2024-01-02T23:59:59Z");

        assertThat(second.verdict()).isEqualTo(LakeResult.Verdict.HELD);
        assertThat(second.gate().findings().get(0).message())
                .isEqualTo(
                        "Stream days: 0 rows would take the place of 1, less than 50 % (check the source; or override rule"
                                + " replaced)");
        assertThat(rows()).containsExactly("1|2024-01-01");
    }

    @Test
    void refusesAStreamWhoseDeclarationDoesNotSuitIt() {
        try (Lake lake = Lake.open(lakes.declared(
                new Location.Folder(folder),
                "r1",
                null,
                false,
                "{\"lake\": {\"defaults\": {\"sort_by\": [\"nix\"]}}}"))) {
            assertThatThrownBy(() -> lake.started(days())).isInstanceOf(ConnectorException.class);
            lake.incomplete(days(), new ConnectorException(dev.weir.spi.failure.FailureType.CONFIG, "told"));
            LakeResult result = lake.finish();

            assertThat(result.verdict()).isEqualTo(LakeResult.Verdict.DROPPED);
            assertThat(result.streams().get(0).failure())
                    .hasMessage(
                            "Cannot sort the rows by 'nix' of the stream days: no column has such a field (known: id, day)");
        }
    }

    @Test
    void refusesToBeginAnewWhereTheLogIsGone() throws Exception {
        run("r1", "append", "a", "b", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        Files.walk(folder.resolve("_weir"))
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(path -> path.toFile().delete());

        assertThatThrownBy(() -> run("r2", "append", "a", "b"))
                .hasMessage("Cannot write to " + folder + "/shop: it has snapshots, but the lake's log " + folder
                        + "/_weir/log is gone (restore it from a copy, or remove the source's folder)");
        try (OpenLake lake = lake()) {
            assertThatThrownBy(lake::refuseNone)
                    .hasMessage("Cannot find a lake at " + folder
                            + "/_weir/log: there is no log (check the place; weir run makes a lake)");
        }
    }

    @Test
    void refusesToReplaceWhatLiesByOtherKeys() throws Exception {
        run("r1", "replace", "2024-01-01T00:00:00Z", "2024-01-01T23:59:59Z", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        try (Lake lake = Lake.open(lakes.declared(
                new Location.Folder(folder),
                "r2",
                null,
                false,
                "{\"lake\": {\"defaults\": {\"publish\": \"replace\", \"partition_by\": [\"run\"]}}}"))) {
            lake.started(days());
            lake.completed(days());
            assertThat(lake.finish().streams().get(0).failure())
                    .hasMessage(
                            "Cannot replace partitions of shop/days: its files are partitioned by on (field day by day in Z),"
                                    + " no longer by run"
                                    + " (take partition_by back, or read all of it once with publish: overwrite)");
        }
        assertThat(rows()).containsExactly("1|2024-01-01");
    }

    @Test
    void overwritesADataSetAndReadsItFromTheBeginning() throws Exception {
        run("r1", "overwrite", "a", "b", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        try (Lake next = Lake.open(
                lakes.declared(new Location.Folder(folder), "look", null, false, BY_DAY.formatted("overwrite")))) {
            assertThat(next.states()).isEmpty();
        }
        run("r2", "overwrite", "a", "b", "{\"id\": 2, \"day\": \"2024-01-02\"}");

        assertThat(rows()).containsExactly("2|2024-01-02");
    }

    @Test
    void compactsSmallFilesWithoutAChangeOfRows() throws Exception {
        for (int i = 1; i <= 5; i++) {
            run(
                    "r" + i,
                    "append",
                    "2024-01-01T00:00:00Z",
                    "2024-01-01T23:59:59Z",
                    "{\"id\": " + i + ", \"day\": \"2024-01-01\"}",
                    "{\"id\": " + i + ", \"day\": \"2024-01-0" + (i % 2 + 2) + "\"}");
        }
        List<String> before = rows();
        try (OpenLake lake = lake()) {
            Compaction compaction = new Compaction(lake, 1 << 20, 1 << 28);
            assertThat(compaction.compact(DAYS, "compact-1")).isEqualTo(7);

            assertThat(rows()).isEqualTo(before).hasSize(10);
            assertThat(new Verification(lake).problems(true)).isEmpty();
            Snapshot snapshot = new Catalog(lake).snapshot(DAYS);
            assertThat(snapshot.files()).hasSize(3);
            assertThat(snapshot.state()).isEqualTo(Row.of("day", "2024-01-01T23:59:59Z"));
            assertThat(compaction.compact(DAYS, "compact-2")).isZero();
        }
        run("r6", "append", "2024-01-01T00:00:00Z", "2024-01-01T23:59:59Z", "{\"id\": 6, \"day\": \"2024-01-01\"}");
        assertThat(rows()).hasSize(11);
    }

    @Test
    void refusesToCompactAFileThatWasChanged() throws Exception {
        run("r1", "append", "a", "b", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        run("r2", "append", "a", "b", "{\"id\": 2, \"day\": \"2024-01-01\"}");
        Path file = folder.resolve("shop/days/on=2024-01-01/r1-1.parquet");
        byte[] content = Files.readAllBytes(file);
        content[10] ^= 1;
        Files.write(file, content);
        try (OpenLake lake = lake()) {
            assertThatThrownBy(() -> new Compaction(lake, 1 << 20, 1 << 28).compact(DAYS, "compact-1"))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot read shop/days/on=2024-01-01/r1-1.parquet: its SHA-256 is another one"
                            + " (weir lake verify says what else is broken)");
            assertThat(new Verification(lake).problems(true))
                    .containsExactly(
                            "shop/days/on=2024-01-01/r1-1.parquet: its SHA-256 is another one, so its content was changed");
            assertThat(new StagedRuns(lake).claims()).isEmpty();
            assertThat(folder.resolve("shop/_weir/runs/compact-1.json")).doesNotExist();
        }
    }

    @Test
    void tellsWhatIsMissingAndWhatIsTooMuch() throws Exception {
        run("r1", "append", "a", "b", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        Path file = folder.resolve("shop/days/on=2024-01-01/r1-1.parquet");
        Files.move(file, file.resolveSibling("stray.parquet"));
        try (OpenLake lake = lake()) {
            assertThat(new Verification(lake).problems(false))
                    .containsExactly(
                            "shop/days/on=2024-01-01/r1-1.parquet: it is not there (restore it from a copy, or read its time again)",
                            "shop/days/on=2024-01-01/stray.parquet: no snapshot knows it (remove it, or readers of the folder see it)");
        }
    }

    @Test
    void changesAStateByHandAndTakesItBack() {
        run("r1", "append", "a", "b", "{\"id\": 1, \"day\": \"2024-01-01\"}");
        run("r2", "append", "b", "c", "{\"id\": 2, \"day\": \"2024-01-02\"}");
        try (OpenLake lake = lake()) {
            States states = new States(lake);
            states.set(DAYS, json("{\"day\": \"x\"}"), "the source restated", "ops");
            assertThat(new Catalog(lake).snapshot(DAYS).state()).isEqualTo(Row.of("day", "x"));

            states.undo(DAYS, "a mistake", "ops");
            assertThat(new Catalog(lake).snapshot(DAYS).state()).isEqualTo(Row.of("day", "c"));

            states.rewind(DAYS, "r1", "read it again", "ops");
            assertThat(states.history(DAYS, 9))
                    .extracting(Snapshot::state)
                    .containsExactly(
                            Row.of("day", "b"),
                            Row.of("day", "c"),
                            Row.of("day", "x"),
                            Row.of("day", "c"),
                            Row.of("day", "b"));
            assertThat(new Catalog(lake).snapshot(DAYS).files()).hasSize(2);
            assertThatThrownBy(() -> states.set(DAYS, json("{\"dya\": \"x\"}"), "", "ops"))
                    .hasMessage("Cannot change the state of shop/days: it has no 'day', by which the stream is ordered,"
                            + " but dya (the present state is {\"day\":\"b\"}; leave the value out to read from the"
                            + " beginning)");
            assertThatThrownBy(() -> states.rewind(DAYS, "r9", "", "ops"))
                    .hasMessage("Cannot change the state of shop/days: run r9 did not publish it"
                            + " (weir state show lists the runs that did)");
            assertThat(lake.log().head().event().get("actor")).isEqualTo("ops");
        }
        try (Lake next = Lake.open(lakes.options(new Location.Folder(folder), "r3"))) {
            assertThat(next.states()).isEqualTo(Map.of("days", Row.of("day", "b")));
            next.started(days());
            try (OpenLake lake = lake()) {
                assertThatThrownBy(() -> new States(lake).set(DAYS, null, "", "ops"))
                        .hasMessage("Cannot change the state of shop/days: run r3 has it (wait, or weir abort r3)");
            }
        }
    }
}
