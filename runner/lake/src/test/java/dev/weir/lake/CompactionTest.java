package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.FailingStorage;
import dev.weir.lake.storage.FailingStorage.Mode;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MeanwhileStorage;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.sink.StreamInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small files are joined beside runs that publish, are held back, or fail. */
class CompactionTest {

    private static final DataSet ORDERS = new DataSet("shop", "orders", null);
    private static final StreamInfo STREAM = stream("orders", "{\"id\": {\"type\": \"integer\"}}");
    private static final StreamInfo WIDER =
            stream("orders", "{\"id\": {\"type\": \"integer\"}, \"text\": {\"type\": \"string\"}}");
    private static final String NEVER = """
            {"lake": {"defaults": {"gate": {"rows": {"minimum": 2, "on_failure": "block"}}}}}""";

    private final Lakes lakes = new Lakes();

    private boolean run(Storage storage, String name, StreamInfo info, String declaration) {
        LakeOptions options = lakes.declared(new Location.Folder(Path.of("unused")), name, null, false, declaration);
        try (Lake lake = Lake.open(options, storage)) {
            lake.started(info);
            lake.write(batch(info, "{\"id\": 1}"));
            lake.completed(info);
            return lake.finish().verdict() == LakeResult.Verdict.PUBLISHED;
        } catch (ConnectorException e) {
            assertThat(e).hasMessageStartingWith("Cannot read shop/orders: run compact-1 is ");
            return false;
        }
    }

    private MemoryStorage threeFiles() {
        MemoryStorage storage = new MemoryStorage();
        for (String name : List.of("r1", "r2", "r3")) {
            assertThat(run(storage, name, STREAM, "{}")).isTrue();
        }
        return storage;
    }

    private static OpenLake open(Storage storage) {
        return OpenLake.in(storage, (level, text) -> {});
    }

    private static int compact(Storage storage) {
        try (OpenLake lake = open(storage)) {
            return new Compaction(lake, 1 << 20, 1 << 28).compact(ORDERS, "compact-1");
        }
    }

    private static long rows(OpenLake lake) {
        return new Catalog(lake).snapshot(ORDERS).rows();
    }

    @Test
    void losesNothingThatIsPublishedMeanwhile() {
        MemoryStorage before = threeFiles();
        int call = 1;
        boolean happened;
        int published = 0;
        do {
            MemoryStorage storage = before.copy();
            boolean[] also = {false};
            MeanwhileStorage meanwhile =
                    new MeanwhileStorage(storage, call, () -> also[0] = run(storage, "r9", STREAM, "{}"));
            try {
                compact(meanwhile);
            } catch (ConnectorException e) {
                assertThat(e).hasMessageStartingWith("Cannot read shop/orders: ");
            }
            happened = meanwhile.hasHappened();
            published += also[0] ? 1 : 0;
            try (OpenLake lake = open(storage)) {
                assertThat(rows(lake)).as("at call " + call).isEqualTo(also[0] ? 4 : 3);
                assertThat(new Verification(lake).problems(true)).isEmpty();
                assertThat(new StagedRuns(lake).claims()).isEmpty();
            }
            call++;
        } while (happened);
        assertThat(published).isBetween(3, call - 3);
    }

    @Test
    void leavesNothingBehindWhicheverCallFails() {
        MemoryStorage before = threeFiles();
        int call = 1;
        boolean failed;
        do {
            MemoryStorage storage = before.copy();
            FailingStorage failing = new FailingStorage(storage, call, Mode.ONCE);
            try {
                compact(failing);
            } catch (ConnectorException e) {
                assertThat(e).hasMessageStartingWith("Cannot ");
            }
            failed = failing.hasFailed();
            String moment = "after call " + call;
            assertThat(run(storage, "r4", STREAM, "{}")).as(moment).isTrue();
            boolean published = storage.visible().contains("shop/_weir/streams/orders/compact-1.json");
            assertThat(storage.visible().contains("shop/_weir/runs/compact-1.json"))
                    .as(moment)
                    .isEqualTo(published);
            try (OpenLake lake = open(storage)) {
                assertThat(rows(lake)).as(moment).isEqualTo(4);
                assertThat(new Verification(lake).problems(true)).as(moment).isEmpty();
            }
            assertThat(storage.staged()).as(moment).isEmpty();
            call++;
        } while (failed);
        assertThat(call).isGreaterThan(20);
    }

    @Test
    void leavesNoDocumentOfWhatIsRefused() {
        MemoryStorage storage = threeFiles();
        byte[] bytes =
                storage.read("shop/orders/load_date=2024-02-29/r1-1.parquet").clone();
        bytes[10] ^= 1;
        storage.write("shop/orders/load_date=2024-02-29/r1-1.parquet", bytes);
        List<String> documents = storage.visible();

        assertThatThrownBy(() -> compact(storage)).hasMessageContaining("its SHA-256 is another one");

        assertThat(storage.visible())
                .filteredOn(path -> !path.contains("_weir/log/"))
                .isEqualTo(documents.stream()
                        .filter(path -> !path.contains("_weir/log/"))
                        .toList());
        assertThat(storage.staged()).isEmpty();
    }

    @Test
    void throwsNothingAwayThatTheGateHoldsBack() {
        MemoryStorage storage = threeFiles();
        assertThat(run(storage, "r4", STREAM, NEVER)).isFalse();

        assertThatThrownBy(() -> compact(storage))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot compact shop/orders: the gate holds run r4 back (weir gate override, then weir"
                        + " publish r4; or weir abort r4)");

        assertThat(storage.staged()).hasSize(1);
        assertThat(storage.list("_weir/staged")).containsExactly("_weir/staged/r4.json");
    }

    @Test
    void letsGoOfADataSetWhoseFilesHaveDifferentColumns() {
        MemoryStorage storage = new MemoryStorage();
        assertThat(run(storage, "r1", STREAM, "{}")).isTrue();
        assertThat(run(storage, "r2", WIDER, "{}")).isTrue();

        assertThat(compact(storage)).isZero();

        try (OpenLake lake = open(storage)) {
            assertThat(new StagedRuns(lake).claims()).isEmpty();
        }
        assertThat(storage.visible()).noneMatch(path -> path.contains("compact-1"));
    }
}
