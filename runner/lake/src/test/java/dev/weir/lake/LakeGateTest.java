package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.LakeResult.Verdict;
import dev.weir.lake.gate.override.OverrideDocuments;
import dev.weir.lake.gate.override.RuleOverride;
import dev.weir.lake.gate.report.Finding;
import dev.weir.lake.gate.report.GateReport;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.table.Table;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the gate says is what happens: whole runs, staged runs, several runs in one commit. */
class LakeGateTest {

    private static final StreamInfo ORDERS = stream("orders", "{\"id\": {\"type\": \"integer\"}}");
    private static final StreamInfo ITEMS = stream("items", "{\"id\": {\"type\": \"integer\"}}");
    private static final String AT_LEAST_TWO = """
            {"lake": {"streams": {"orders": {"gate": {"rows": {"minimum": 2, "on_failure": "%s"}}}}}}""";

    private final Lakes lakes = new Lakes();
    private final MemoryStorage storage = new MemoryStorage();

    private Lake open(String run, String declaration) {
        return open(run, null, false, declaration);
    }

    private Lake open(String run, @Nullable String account, boolean stages, String declaration) {
        Location nowhere = new Location.Folder(Path.of("unused"));
        return Lake.open(lakes.declared(nowhere, run, account, stages, declaration), storage);
    }

    private static void load(Lake lake, StreamInfo stream, String state, String... rows) {
        lake.started(stream);
        lake.write(batch(stream, rows));
        lake.state(stream, json(state));
        lake.completed(stream);
    }

    private OpenLake lake() {
        return OpenLake.in(storage, (level, text) -> {});
    }

    private List<String> dataFiles() {
        return storage.visible().stream()
                .filter(path -> path.endsWith(".parquet"))
                .toList();
    }

    private Map<String, Row> states() {
        try (Lake lake = open("look" + storage.visible().size(), "{}")) {
            return lake.states();
        }
    }

    private void withAnEarlierRun() {
        try (Lake lake = open("r0", "{}")) {
            load(lake, ORDERS, "{\"at\": 0}", "{\"id\": 1}");
            lake.finish();
        }
    }

    @Test
    void publishesWhatPasses() {
        try (Lake lake = open("r1", AT_LEAST_TWO.formatted("block"))) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}", "{\"id\": 2}");
            LakeResult result = lake.finish();

            assertThat(result.verdict()).isEqualTo(Verdict.PUBLISHED);
            assertThat(result.gate())
                    .isNotNull()
                    .extracting(GateReport::findings)
                    .isEqualTo(List.of());
        }
        assertThat(dataFiles()).containsExactly("shop/orders/load_date=2024-02-29/r1-1.parquet");
    }

    @Test
    void leavesFormerDataAndStatesUntouchedIfARuleBlocks() {
        withAnEarlierRun();
        try (Lake lake = open("r1", AT_LEAST_TWO.formatted("block"))) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
            load(lake, ITEMS, "{\"at\": 1}", "{\"id\": 1}");
            LakeResult result = lake.finish();

            assertThat(result.verdict()).isEqualTo(Verdict.HELD);
            assertThat(result.streams()).extracting(StreamResult::status).containsOnly(StreamResult.Status.HELD);
            assertThat(result.gate().findings())
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .startsWith("Stream orders: 1 row, ");
        }
        assertThat(dataFiles()).containsExactly("shop/orders/load_date=2024-02-29/r0-1.parquet");
        assertThat(storage.staged()).hasSize(2);
        assertThat(states()).isEqualTo(Map.of("orders", Row.of("at", 0L)));
        Row manifest =
                json(new String(storage.read("shop/_weir/runs/r1.json"), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(manifest.get("verdict")).isEqualTo("held");
    }

    @Test
    void holdsOneStreamBackAndPublishesTheOthersIfARuleSaysQuarantine() {
        withAnEarlierRun();
        try (Lake lake = open("r1", AT_LEAST_TWO.formatted("quarantine"))) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
            load(lake, ITEMS, "{\"at\": 1}", "{\"id\": 1}");
            assertThat(lake.finish().verdict()).isEqualTo(Verdict.PARTLY_PUBLISHED);
        }
        assertThat(dataFiles())
                .containsExactly(
                        "shop/items/load_date=2024-02-29/r1-1.parquet",
                        "shop/orders/load_date=2024-02-29/r0-1.parquet");
        assertThat(states()).isEqualTo(Map.of("orders", Row.of("at", 0L), "items", Row.of("at", 1L)));
    }

    @Test
    void publishesAHeldRunOnceSomebodyOverridesTheRule() {
        withAnEarlierRun();
        try (Lake lake = open("r1", AT_LEAST_TWO.formatted("block"))) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
            lake.finish();
        }
        try (OpenLake lake = lake()) {
            assertThat(new StagedRuns(lake).publish(List.of("r1")).published()).isEmpty();
            assertThat(dataFiles()).hasSize(1);

            Instant now = Instant.now();
            new OverrideDocuments(storage)
                    .add(new RuleOverride(
                            "o1", "rows", "shop", "orders", null, null, "a holiday", "ops", now.plusSeconds(600), now));
            GateReport report = new StagedRuns(lake).publish(List.of("r1"));

            assertThat(report.published()).hasSize(1);
            assertThat(report.findings().get(0).message())
                    .contains("ops lets it through until")
                    .endsWith(": a holiday");
        }
        assertThat(dataFiles()).hasSize(2);
        assertThat(storage.staged()).isEmpty();
        assertThat(states()).isEqualTo(Map.of("orders", Row.of("at", 1L)));
    }

    @Test
    void throwsAHeldRunAwayWhenTheNextOneBegins() {
        try (Lake lake = open("r1", AT_LEAST_TWO.formatted("block"))) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
            lake.finish();
        }
        try (Lake lake = open("r2", AT_LEAST_TWO.formatted("block"))) {
            load(lake, ORDERS, "{\"at\": 2}", "{\"id\": 1}", "{\"id\": 2}");
            assertThat(lake.finish().verdict()).isEqualTo(Verdict.PUBLISHED);
        }
        assertThat(storage.staged()).isEmpty();
        assertThat(dataFiles()).containsExactly("shop/orders/load_date=2024-02-29/r2-1.parquet");
        assertThat(lakes.log).contains("WARN Threw away what the gate had held back of shop/orders in run r1");
    }

    @Test
    void publishesStagedRunsOfSeveralAccountsTogether() {
        for (String account : List.of("acme", "umbra")) {
            try (Lake lake = open("r-" + account, account, true, "{}")) {
                load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
                assertThat(lake.finish().verdict()).isEqualTo(Verdict.STAGED);
            }
        }
        assertThat(dataFiles()).isEmpty();
        try (Lake lake = open("r3", "acme", false, "{}")) {
            assertThatThrownBy(() -> lake.started(ORDERS))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageStartingWith("Cannot read shop/orders (acme): run r-acme has staged it since ")
                    .hasMessageEndingWith(" (weir publish r-acme, or weir abort r-acme)");
        }
        try (OpenLake lake = lake()) {
            assertThat(new StagedRuns(lake)
                            .publish(List.of("r-acme", "r-umbra", "r-acme"))
                            .published())
                    .hasSize(2);
            assertThat(new Publications(lake).after(0))
                    .singleElement()
                    .satisfies(one -> assertThat(one.changes()).hasSize(2));
            assertThat(new Tables(lake).of(null)).singleElement().satisfies(history -> {
                Table table = history.table();
                assertThat(table.rows()).isEqualTo(2);
                assertThat(table.partitionBy())
                        .extracting(column -> column.key())
                        .containsExactly("account", "load_date");
            });
        }
        assertThat(dataFiles())
                .containsExactly(
                        "shop/orders/account=acme/load_date=2024-02-29/r-acme-1.parquet",
                        "shop/orders/account=umbra/load_date=2024-02-29/r-umbra-1.parquet");
        assertThat(storage.list("_weir/staged")).isEmpty();
    }

    @Test
    void blocksACommitWithoutAnAccountThatItNeeds() {
        String both = """
                {"lake": {"commit_gate": {"accounts": {"names": ["acme", "umbra"], "on_failure": "block"}}}}""";
        try (Lake lake = open("r1", "acme", true, both)) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
            lake.finish();
        }
        try (OpenLake lake = lake()) {
            assertThat(new StagedRuns(lake).publish(List.of("r1")).blocks()).isTrue();
            assertThat(dataFiles()).isEmpty();
        }
        try (Lake lake = open("r2", "umbra", true, both)) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
            lake.finish();
        }
        try (OpenLake lake = lake()) {
            assertThat(new StagedRuns(lake).publish(List.of("r1", "r2")).published())
                    .hasSize(2);
        }
    }

    @Test
    void abortsAStagedRun() {
        try (Lake lake = open("r1", null, true, "{}")) {
            load(lake, ORDERS, "{\"at\": 1}", "{\"id\": 1}");
            lake.finish();
        }
        try (OpenLake lake = lake()) {
            new StagedRuns(lake).abort("r1", "not wanted");

            assertThat(storage.staged()).isEmpty();
            assertThat(new StagedRuns(lake).claims()).isEmpty();
            assertThatThrownBy(() -> new StagedRuns(lake).publish(List.of("r1")))
                    .hasMessage("Cannot publish run r1: no run of this name has anything (runs that wait: none)");
            assertThatThrownBy(() -> new StagedRuns(lake).abort("r1", "again"))
                    .hasMessage("Cannot abort run r1: no run of this name has anything (runs to abort: none)");
        }
        assertThat(states()).isEmpty();
    }
}
