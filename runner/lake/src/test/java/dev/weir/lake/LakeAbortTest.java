package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.commit.Recovery.Recovered;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do to runs by hand, and what is said of it. */
class LakeAbortTest {

    private static final StreamInfo ORDERS = stream("orders", "{\"id\": {\"type\": \"integer\"}}");
    private static final Location NOWHERE = new Location.Folder(Path.of("unused"));

    private final Lakes lakes = new Lakes();
    private final MemoryStorage storage = new MemoryStorage();

    private Lake open(String run, boolean stages) {
        return Lake.open(lakes.declared(NOWHERE, run, null, stages, "{}"), storage);
    }

    private static void load(Lake lake) {
        lake.started(ORDERS);
        lake.write(batch(ORDERS, "{\"id\": 1}"));
        lake.state(ORDERS, json("{\"at\": 1}"));
        lake.completed(ORDERS);
    }

    private OpenLake lake() {
        return OpenLake.in(storage, (level, text) -> {});
    }

    private Row manifest(String run) {
        return JsonText.object(storage.read("shop/_weir/runs/" + run + ".json"));
    }

    @Test
    void tellsARunAtItsEndWhoThrewItAway() {
        try (Lake run = open("r1", false);
                OpenLake lake = lake()) {
            load(run);
            assertThat(new StagedRuns(lake).abort("r1", "aborted by ops: not wanted"))
                    .as("it is at work")
                    .isTrue();

            assertThatThrownBy(run::finish)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot publish run r1: it was thrown away meanwhile, aborted by ops: not wanted"
                            + " (run again)")
                    .extracting(e -> ((ConnectorException) e).type())
                    .isEqualTo(FailureType.SINK);
        }
        assertThat(storage.staged()).isEmpty();
        assertThat(manifest("r1").get("reason")).isEqualTo("aborted by ops: not wanted");
        assertThat(storage.visible()).noneMatch(path -> path.endsWith(".parquet"));
    }

    @Test
    void keepsWhoThrewAStagedRunAway() {
        try (Lake run = open("r1", true)) {
            load(run);
            run.finish();
        }
        try (OpenLake lake = lake()) {
            assertThat(new StagedRuns(lake).abort("r1", "aborted by ops")).isFalse();
        }
        assertThat(manifest("r1").get("verdict")).isEqualTo("dropped");
        assertThat(manifest("r1").get("reason")).isEqualTo("aborted by ops");
        assertThat(storage.staged()).isEmpty();
    }

    @Test
    void saysWhatBecameOfARunThatHasEnded() {
        try (Lake run = open("r1", false)) {
            load(run);
            run.finish();
        }
        try (Lake run = open("r2", true)) {
            load(run);
            run.finish();
        }
        try (OpenLake lake = lake()) {
            StagedRuns runs = new StagedRuns(lake);
            assertThatThrownBy(() -> runs.publish(List.of("r1")))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("Cannot publish run r1: it has ended, and is published (runs that wait: r2)");
            assertThatThrownBy(() -> runs.abort("r1", ""))
                    .hasMessage("Cannot abort run r1: it has ended, and is published (runs to abort: r2)");
            assertThatThrownBy(() -> runs.publish(List.of("r3")))
                    .hasMessage("Cannot publish run r3: no run of this name has anything (runs that wait: r2)");
            assertThat(runs.publish(List.of("r2", "r2")).published()).hasSize(1);
        }
    }

    @Test
    void saysThatARunIsStillAtWork() {
        try (Lake run = open("r1", false);
                OpenLake lake = lake()) {
            load(run);
            assertThatThrownBy(() -> new StagedRuns(lake).publish(List.of("r1")))
                    .hasMessage("Cannot publish run r1: it is still at work (wait for its end; weir recover if its"
                            + " process is gone)");
        }
    }

    @Test
    void leavesNoDocumentOfARunThatTookNothing() {
        try (Lake first = open("r1", false)) {
            load(first);
            try (Lake second = open("r2", false)) {
                assertThatThrownBy(() -> second.claim(List.of("orders")))
                        .isInstanceOf(ConnectorException.class)
                        .hasMessageStartingWith("Cannot read shop/orders: run r1 is at work on it since ");
            }
            assertThat(storage.visible()).noneMatch(path -> path.endsWith("runs/r2.json"));
        }
    }

    @Test
    void removesTheFilesOfAFirstRunThatWasKilled() {
        Lake killed = lakes.openAsKilled(lakes.options(NOWHERE, "r1"), storage);
        load(killed);
        assertThat(storage.staged()).hasSize(1);
        try (OpenLake lake = lake()) {
            assertThat(lake.recovery().recover()).isEqualTo(new Recovered(1, 1));
            assertThat(lake.recovery().recover()).isEqualTo(new Recovered(0, 0));
        }
        assertThat(storage.staged()).isEmpty();
    }
}
