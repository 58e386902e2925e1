package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.LakeResult.Verdict;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.LocalStorage;
import dev.weir.lake.storage.Location;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakePublishTest {

    private static final StreamInfo ORDERS = stream("orders", "{\"id\": {\"type\": \"integer\"}}");
    private static final StreamInfo ITEMS = stream("items", "{\"id\": {\"type\": \"integer\"}}");
    private static final ConnectorException BROKEN =
            new ConnectorException(FailureType.SOURCE_PERMANENT, "Cannot read orders: 404 (check the path)");

    @TempDir
    Path folder;

    private final Lakes lakes = new Lakes();

    private Lake open(String run) {
        return Lake.open(lakes.options(new Location.Folder(folder), run));
    }

    private static void load(Lake lake, StreamInfo stream, String state) {
        lake.started(stream);
        lake.write(batch(stream, "{\"id\": 1}", "{\"id\": 2}"));
        lake.state(stream, json(state));
        lake.completed(stream);
    }

    private List<String> dataFiles() throws IOException {
        return files(path -> path.endsWith(".parquet") && !path.contains("_weir"));
    }

    private List<String> files(java.util.function.Predicate<String> wanted) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    private Row document(String path) throws IOException {
        return JsonText.object(Files.readAllBytes(folder.resolve(path)));
    }

    @Test
    void showsNothingBeforeTheEnd() throws IOException {
        try (Lake lake = open("r1")) {
            load(lake, ORDERS, "{\"at\": 1}");

            assertThat(dataFiles()).isEmpty();
            assertThat(files(path -> path.contains("streams"))).isEmpty();

            LakeResult result = lake.finish();

            assertThat(lake.finish()).isSameAs(result);
            assertThat(result.verdict()).isEqualTo(Verdict.PUBLISHED);
            assertThat(result.publishedRows()).isEqualTo(2);
            assertThat(result.manifest()).isEqualTo(folder + "/shop/_weir/runs/r1.json");
        }
        assertThat(dataFiles()).containsExactly("shop/orders/load_date=2024-02-29/r1-1.parquet");
        assertThat(files(path -> path.contains("_weir")))
                .containsExactly(
                        "_weir/commits/r1.json",
                        "_weir/head.json",
                        "_weir/log/000000000001.json",
                        "_weir/log/000000000002.json",
                        "_weir/log/000000000003.json",
                        "shop/_weir/runs/r1.json",
                        "shop/_weir/streams/orders/r1.json");
    }

    @Test
    void handsStatesToTheNextRun() {
        try (Lake lake = open("r1")) {
            assertThat(lake.states()).isEmpty();
            load(lake, ORDERS, "{\"at\": 1}");
            load(lake, ITEMS, "{\"at\": 10}");
            lake.finish();
        }
        try (Lake lake = open("r2")) {
            assertThat(lake.states()).isEqualTo(Map.of("orders", Row.of("at", 1L), "items", Row.of("at", 10L)));
            load(lake, ORDERS, "{\"at\": 2}");
            load(lake, stream("new", "{}"), "{}");
            LakeResult result = lake.finish();

            assertThat(result.streams()).extracting(StreamResult::name).containsExactly("new", "orders");
            assertThat(result.streams()).extracting(StreamResult::stateMoved).containsExactly(true, true);
        }
        try (Lake lake = open("r3")) {
            assertThat(lake.states())
                    .isEqualTo(Map.of("orders", Row.of("at", 2L), "items", Row.of("at", 10L), "new", new Row()));
        }
    }

    @Test
    void publishesTheStreamsThatWereReadToTheirEnd() throws IOException {
        try (Lake lake = open("r1")) {
            load(lake, ITEMS, "{\"at\": 1}");
            lake.started(ORDERS);
            lake.write(batch(ORDERS, "{\"id\": 1}"));
            lake.state(ORDERS, json("{\"at\": 1}"));
            lake.incomplete(ORDERS, BROKEN);
            LakeResult result = lake.finish();

            assertThat(result.verdict()).isEqualTo(Verdict.PARTLY_PUBLISHED);
            assertThat(result.streams()).extracting(StreamResult::published).containsExactly(true, false);
            assertThat(result.streams().get(1).failure()).isSameAs(BROKEN);
            assertThat(result.streams().get(1).files()).isEmpty();
            assertThat(result.streams().get(1).rows()).isEqualTo(1);
            assertThat(result.streams().get(1).stateMoved()).isFalse();
        }
        assertThat(dataFiles()).containsExactly("shop/items/load_date=2024-02-29/r1-1.parquet");
        try (Lake next = open("r2")) {
            assertThat(next.states()).isEqualTo(Map.of("items", Row.of("at", 1L)));
        }
    }

    @Test
    void dropsARunWithoutAnyCompleteStream() throws IOException {
        try (Lake lake = open("r1")) {
            lake.started(ORDERS);
            lake.write(batch(ORDERS, "{\"id\": 1}"));
            LakeResult result = lake.finish();

            assertThat(result.verdict()).isEqualTo(Verdict.DROPPED);
            assertThat(result.streams().get(0).failure())
                    .hasMessage(
                            "Cannot publish the stream orders: run r1 ended before the stream was read (run again)");
        }
        assertThat(files(path -> !path.startsWith("_weir"))).containsExactly("shop/_weir/runs/r1.json");
    }

    @Test
    void leavesAManifest() throws Exception {
        try (Lake lake = open("r1")) {
            StreamInfo times = stream("times", """
                    {"id": {"type": "integer"}, "at": {"type": "string", "format": "date-time"},
                     "day": {"type": "string", "format": "date"}, "name": {"type": "string"}}""");
            lake.started(times);
            lake.write(batch(
                    times,
                    "{\"id\": 5, \"at\": \"2024-01-01T00:00:00Z\", \"day\": \"2024-01-02\", \"name\": \"x\"}",
                    "{\"id\": -3, \"at\": \"2024-01-01T00:00:00+01:00\", \"new\": 1}"));
            lake.state(times, json("{\"at\": 7}"));
            lake.completed(times);
            lake.finish();
        }

        Row manifest = document("shop/_weir/runs/r1.json");
        Row gate = (Row) manifest.get("gate");
        assertThat(gate.get("verdict")).isEqualTo("pass");
        manifest.remove("gate");
        Row stream = (Row) ((List<?>) manifest.get("streams")).get(0);
        stream.remove("seconds");
        assertThat(((Row) stream.remove("evidence")).get("failure")).isNull();
        Path file = folder.resolve("shop/times/load_date=2024-02-29/r1-1.parquet");
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(manifest).isEqualTo(json("""
                {"run": "r1", "source": "shop", "account": null, "verdict": "published", "loaded_at": "2024-02-29T23:30:00.123456Z", "streams": [
                 {"name": "times", "status": "published", "rows": 2, "bytes": %1$d, "rescued": {}, "extra_fields": ["new"], "quarantined": 0, "dropped_values": 0, "schema_changes": [],
                  "state_before": null, "state_after": {"at": 7}, "failure": null, "files": [
                   {"path": "shop/times/load_date=2024-02-29/r1-1.parquet", "rows": 2, "bytes": %1$d, "sha256": "%2$s", "bounds": {
                    "id": {"min": -3, "max": 5}, "at": {"min": "2023-12-31T23:00:00Z", "max": "2024-01-01T00:00:00Z"},
                    "day": {"min": "2024-01-02", "max": "2024-01-02"},
                    "_weir_loaded_at": {"min": "2024-02-29T23:30:00.123456Z", "max": "2024-02-29T23:30:00.123456Z"}}}]}]}""".formatted(Files.size(file), sha256)));
    }

    @Test
    void throwsAwayWhatIsClosedUnfinished() throws IOException {
        try (Lake lake = open("r1")) {
            load(lake, ORDERS, "{\"at\": 1}");
        }
        assertThat(files(path -> !path.startsWith("_weir"))).containsExactly("shop/_weir/runs/r1.json");
        assertThat(document("shop/_weir/runs/r1.json").get("reason"))
                .isEqualTo("Cannot publish run r1: it was closed before it finished");
    }

    @Test
    void throwsAwayWhatAKilledRunLeft() throws IOException {
        Lake killed = lakes.openAsKilled(lakes.options(new Location.Folder(folder), "r1"), new LocalStorage(folder));
        load(killed, ORDERS, "{\"at\": 1}");
        assertThat(files(path -> path.contains("staging"))).hasSize(1);

        try (Lake lake = open("r2")) {
            assertThat(lake.states()).isEmpty();
            assertThat(files(path -> path.contains("staging"))).isEmpty();
            assertThat(lakes.log).containsExactly("WARN Threw away what run r1 had not published when it was cut off");
        }
        assertThatThrownBy(killed::finish)
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot publish run r1: another run took shop/orders over, as this one seemed dead (run again)");
        assertThat(dataFiles()).isEmpty();
    }

    @Test
    void refusesAStreamThatAnotherRunIsReading() {
        try (Lake first = open("r1");
                Lake second = open("r2")) {
            load(first, ORDERS, "{\"at\": 1}");

            assertThatThrownBy(() -> second.started(ORDERS))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageMatching("Cannot read shop/orders: run r1 is at work on it since .*Z"
                            + " \\(wait for it; if it hangs, stop it, or weir abort r1\\)");
            load(second, ITEMS, "{\"at\": 5}");
            second.finish();
            first.finish();
        }
        try (Lake next = open("r3")) {
            assertThat(next.states()).isEqualTo(Map.of("orders", Row.of("at", 1L), "items", Row.of("at", 5L)));
        }
    }

    @Test
    void refusesAStreamWhoseStateChangedAfterItWasHandedOut() {
        try (Lake late = open("r2")) {
            assertThat(late.states()).isEmpty();
            try (Lake first = open("r1")) {
                load(first, ORDERS, "{\"at\": 1}");
                first.finish();
            }
            late.states();
        }
        try (Lake late = open("r4")) {
            late.states();
            try (Lake first = open("r3")) {
                load(first, ORDERS, "{\"at\": 2}");
                first.finish();
            }
            assertThatThrownBy(() -> late.started(ORDERS))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot read shop/orders: another run published it meanwhile (run again)");
        }
    }

    @Test
    void refusesARunIdThatWasUsed() {
        try (Lake lake = open("r1")) {
            load(lake, ORDERS, "{}");
            lake.finish();
        }
        assertThatThrownBy(() -> open("r1"))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot start run r1 of shop: there was a run of this name at " + folder
                        + "/shop (give it another run id)");
    }

    @Test
    void handsAChangedConfigurationToItsKeeper() {
        try (Lake lake = open("r1")) {
            lake.configChanged(Row.of("token", "new"));
        }
        assertThat(lakes.configs).containsExactly(Row.of("token", "new"));
    }

    @Test
    void saysWhyAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> Lake.open(lakes.options(new Location.Folder(file), "r1")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot ")
                .hasMessageContaining(file.toString())
                .extracting(e -> ((ConnectorException) e).type())
                .isEqualTo(FailureType.SINK);
    }
}
