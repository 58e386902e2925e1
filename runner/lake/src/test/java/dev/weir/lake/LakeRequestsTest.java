package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.storage.CrowdedStorage;
import dev.weir.lake.storage.InFlight;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.sink.StreamInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many requests a lake of many streams makes, and how many at once. */
class LakeRequestsTest {

    private static final int STREAMS = 40;
    private static final List<String> NAMES =
            IntStream.range(0, STREAMS).mapToObj(number -> "s" + number).toList();

    private final Lakes lakes = new Lakes();
    private final MemoryStorage storage = new MemoryStorage();

    private Lake lake(String run, Storage into) {
        return Lake.open(lakes.options(new Location.Folder(Path.of("unused")), run), into);
    }

    private static OpenLake open(Storage storage) {
        return OpenLake.in(storage, (level, text) -> {});
    }

    private static void load(Lake lake, List<String> streams) {
        lake.claim(streams);
        for (String name : streams) {
            StreamInfo info = stream(name, "{\"id\": {\"type\": \"integer\"}}");
            lake.started(info);
            lake.write(batch(info, "{\"id\": 1}"));
            lake.state(info, json("{\"at\": 1}"));
            lake.completed(info);
        }
    }

    @BeforeEach
    void publishAll() {
        for (String run : List.of("r1", "r2")) {
            try (Lake lake = lake(run, storage)) {
                load(lake, NAMES);
                lake.finish();
            }
        }
    }

    private CrowdedStorage crowded(String method, String part) {
        return new CrowdedStorage(storage, method, part, InFlight.MOST);
    }

    private static long count(CrowdedStorage storage, String call) {
        return storage.calls().stream().filter(one -> one.contains(call)).count();
    }

    @Test
    void readsTheStatesOfManyStreamsAtOnce() {
        CrowdedStorage crowded = crowded("read", "/_weir/streams/");
        try (Lake lake = lake("r3", crowded)) {
            assertThat(lake.states()).hasSize(STREAMS);
            assertThat(count(crowded, "read shop/_weir/streams/")).isEqualTo(STREAMS);
        }
    }

    @Test
    void readsTheStatesOfNoOtherStreams() {
        CrowdedStorage calls = new CrowdedStorage(storage, "none", "", 1);
        try (Lake lake = lake("r3", calls)) {
            lake.claim(List.of("s1", "s2"));
            assertThat(lake.states(List.of("s1", "s2"))).containsOnlyKeys("s1", "s2");
            assertThat(count(calls, "read shop/_weir/streams/")).isEqualTo(2);
        }
    }

    @Test
    void asksForTheLogNoMoreOftenIfThereAreMoreStreams() {
        CrowdedStorage calls = new CrowdedStorage(storage, "none", "", 1);
        try (Lake lake = lake("r3", calls)) {
            lake.claim(NAMES);
            lake.states();
            assertThat(count(calls, "_weir/log")).isLessThan(STREAMS);
        }
    }

    @Test
    void publishesManyFilesAtOnce() {
        publishes(crowded("publish", ".parquet"));
        publishes(crowded("writeOnce", "/_weir/streams/"));
    }

    private void publishes(CrowdedStorage crowded) {
        String run = "r" + storage.visible().size();
        try (Lake lake = lake(run, crowded)) {
            load(lake, NAMES);
            assertThat(lake.finish().publishedRows()).isEqualTo(STREAMS);
        }
    }

    @Test
    void throwsManyFilesAwayAtOnce() {
        CrowdedStorage crowded = crowded("discard", ".parquet");
        try (Lake lake = lake("r3", crowded)) {
            load(lake, NAMES);
        }
        assertThat(storage.staged()).isEmpty();
    }

    @Test
    void readsEachSnapshotOnceToDescribeTables() {
        CrowdedStorage crowded = crowded("read", "/_weir/streams/");
        try (OpenLake lake = open(crowded)) {
            assertThat(new Tables(lake).of(null)).hasSize(STREAMS);
            assertThat(count(crowded, "read shop/_weir/streams/"))
                    .as("nothing of the past")
                    .isEqualTo(STREAMS);
            assertThat(new Tables(lake).of("others")).isEmpty();
            assertThat(count(crowded, "read shop/_weir/streams/")).isEqualTo(STREAMS);
        }
    }

    @Test
    void readsHistoriesOfManyStreamsAtOnce() {
        CrowdedStorage crowded = crowded("read", "/_weir/streams/");
        try (OpenLake lake = open(crowded)) {
            List<DataSet> all = List.copyOf(lake.log().head().standing().keySet());
            assertThat(new Catalog(lake).histories(all, 9)).hasSize(STREAMS).allMatch(history -> history.size() == 2);
        }
    }

    @Test
    void readsEachEntryOfTheLogOnceAndTheCommitsAtOnce() {
        for (int i = 0; i < InFlight.MOST; i++) {
            publishes(new CrowdedStorage(storage, "none", "", 1));
        }
        CrowdedStorage crowded = crowded("read", "_weir/commits/");
        try (OpenLake lake = open(crowded)) {
            assertThat(new Publications(lake).after(0)).hasSize(2 + InFlight.MOST);
            long last = lake.log().latest().number();
            assertThat(count(crowded, "read _weir/log/"))
                    .as("the last one to find it")
                    .isEqualTo(last + 1);
            assertThat(count(crowded, "read _weir/commits/")).isEqualTo(2 + InFlight.MOST);
        }
    }
}
