package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.json;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.FailingStorage;
import dev.weir.lake.storage.FailingStorage.Mode;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.MemoryStorage;
import dev.weir.lake.storage.Storage;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LakeFailureTest {

    private static final StreamInfo ORDERS = stream("orders", "{\"id\": {\"type\": \"integer\"}}");
    private static final StreamInfo ITEMS = stream("items", "{\"id\": {\"type\": \"integer\"}}");

    private final Lakes lakes = new Lakes();

    private Lake open(String run, Storage storage) {
        return Lake.open(lakes.options(new Location.Folder(Path.of("unused")), run), storage);
    }

    private static void load(Lake lake, StreamInfo stream, String state) {
        lake.started(stream);
        lake.write(batch(stream, "{\"id\": 1}", "{\"id\": 2}"));
        lake.state(stream, json(state));
        lake.completed(stream);
    }

    private static List<String> dataFiles(MemoryStorage storage) {
        return storage.visible().stream()
                .filter(path -> path.endsWith(".parquet"))
                .toList();
    }

    private MemoryStorage withAnEarlierRun() {
        MemoryStorage storage = new MemoryStorage();
        try (Lake lake = open("r0", storage)) {
            load(lake, ORDERS, "{\"at\": 0}");
            lake.finish();
        }
        return storage;
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void publishesAllOrNothingWhicheverCallFails(Mode mode) {
        int published = 0;
        int dropped = 0;
        for (int call = 1; ; call++) {
            MemoryStorage lake = withAnEarlierRun();
            FailingStorage failing = new FailingStorage(lake, call, mode);
            boolean finished = run(failing);
            if (!failing.hasFailed()) {
                break;
            }
            Map<String, Row> states = statesOfTheNextRun(lake);
            boolean visible = dataFiles(lake).size() == 3;
            assertThat(dataFiles(lake).size()).as("after call " + call).isIn(1, 3);
            assertThat(states)
                    .as("after call " + call)
                    .isEqualTo(
                            visible
                                    ? Map.of("orders", Row.of("at", 1L), "items", Row.of("at", 2L))
                                    : Map.of("orders", Row.of("at", 0L)));
            assertThat(visible || !finished).as("after call " + call).isTrue();
            published += visible ? 1 : 0;
            dropped += visible ? 0 : 1;
        }
        assertThat(published).isGreaterThan(3);
        assertThat(dropped).isGreaterThan(9);
    }

    private boolean run(FailingStorage storage) {
        try (Lake lake = open("r1", storage)) {
            load(lake, ORDERS, "{\"at\": 1}");
            load(lake, ITEMS, "{\"at\": 2}");
            lake.finish();
            return true;
        } catch (ConnectorException e) {
            assertThat(e.type()).isEqualTo(FailureType.SINK);
            return false;
        }
    }

    @Test
    void cleansUpWhicheverCallOfACleanUpFails() {
        int lastCall = callsUntilTheDecision(r1 -> load(r1, ORDERS, "{\"at\": 1}")) - 1;
        int call = 1;
        boolean failed;
        do {
            MemoryStorage storage = new MemoryStorage();
            try (Lake lake = open("r1", new FailingStorage(storage, lastCall, Mode.FOR_GOOD_AFTERWARDS))) {
                load(lake, ORDERS, "{\"at\": 1}");
                assertThatThrownBy(lake::finish).isInstanceOf(ConnectorException.class);
            }
            assertThat(storage.visible()).contains("_weir/commits/r1.json", "shop/_weir/streams/orders/r1.json");
            FailingStorage failing = new FailingStorage(storage, call, Mode.FOR_GOOD_AFTERWARDS);
            failed = isCutOff(failing);

            assertThat(statesOfTheNextRun(storage)).as("after call " + call).isEmpty();
            assertThat(storage.visible())
                    .as("after call " + call)
                    .noneMatch(path -> path.startsWith("_weir/commits/"))
                    .noneMatch(path -> path.startsWith("_weir/alive/"))
                    .noneMatch(path -> path.startsWith("shop/_weir/streams/"));
            call++;
        } while (failed);
        assertThat(call).isGreaterThan(10);
    }

    private boolean isCutOff(FailingStorage storage) {
        try (Lake lake = open("r1b", storage)) {
            assertThat(lake.states()).isEmpty();
        } catch (ConnectorException e) {
            assertThat(e.type()).isEqualTo(FailureType.SINK);
        }
        return storage.hasFailed();
    }

    @Test
    void decidesNothingThatItCannotCarryOut() {
        MemoryStorage storage = new MemoryStorage();
        try (Lake lake = open("r1", storage)) {
            load(lake, ORDERS, "{\"at\": 1}");
            storage.unpublished("shop").forEach(file -> storage.discard(file.file()));

            assertThatThrownBy(lake::finish)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage(
                            "Cannot publish run r1: memory:shop/orders/load_date=2024-02-29/r1-1.parquet is gone before"
                                    + " it was published (weir abort r1, and read it again; let no rule of the bucket abort"
                                    + " uploads that a staged run may still need)");
        }
        assertThat(statesOfTheNextRun(storage)).isEmpty();
    }

    @Test
    void throwsAwayAllFilesOfARunThatTheGateHeldBack() {
        MemoryStorage storage = new MemoryStorage();
        String three = """
                {"lake": {"defaults": {"gate": {"rows": {"minimum": 3, "on_failure": "block"}}}}}""";
        LakeOptions strict = lakes.declared(new Location.Folder(Path.of("unused")), "r1", null, false, three);
        try (Lake lake = Lake.open(strict, storage)) {
            lake.started(ITEMS);
            lake.completed(ITEMS);
            load(lake, ORDERS, "{\"at\": 1}");
            assertThat(lake.finish().verdict()).isEqualTo(LakeResult.Verdict.HELD);
        }
        storage.stage("shop/orders/r1-9.parquet", "r1").finish();
        try (Lake lake = open("r2", storage)) {
            assertThat(storage.staged()).hasSize(2);
            lake.claim(List.of("orders", "items"));
            assertThat(storage.staged()).isEmpty();
        }
    }

    private Map<String, Row> statesOfTheNextRun(MemoryStorage storage) {
        try (Lake lake = open("r2", storage)) {
            assertThat(storage.staged()).isEmpty();
            assertThat(storage.list("_weir/staged")).isEmpty();
            return Map.copyOf(lake.states());
        }
    }

    @Test
    void saysThatTheNextRunFinishesAPublication() {
        MemoryStorage storage = new MemoryStorage();
        FailingStorage failing = new FailingStorage(
                storage, callsUntilTheDecision(lake -> load(lake, ORDERS, "{\"at\": 1}")), Mode.FOR_GOOD_AFTERWARDS);
        try (Lake lake = open("r1", failing)) {
            load(lake, ORDERS, "{\"at\": 1}");
            assertThatThrownBy(lake::finish)
                    .isInstanceOf(ConnectorException.class)
                    .hasMessageStartingWith("Cannot ");
        }
        assertThat(dataFiles(storage)).isEmpty();

        lakes.log.clear();
        try (Lake next = open("r2", storage)) {
            assertThat(dataFiles(storage)).containsExactly("shop/orders/load_date=2024-02-29/r1-1.parquet");
            assertThat(next.states()).isEqualTo(Map.of("orders", Row.of("at", 1L)));
            assertThat(lakes.log).containsExactly("WARN Finished publishing run r1, which had been cut off");
        }
    }

    /** The number of the call that writes the decision, found by counting in a run that succeeds. */
    private int callsUntilTheDecision(Consumer<Lake> work) {
        for (int call = 1; ; call++) {
            MemoryStorage fresh = new MemoryStorage();
            try (Lake lake = open("r1", new FailingStorage(fresh, call, Mode.FOR_GOOD_AFTERWARDS))) {
                work.accept(lake);
                lake.finish();
            } catch (ConnectorException e) {
                if (fresh.read("_weir/log/000000000002.json") != null) {
                    return call;
                }
            }
        }
    }

    @Test
    void refusesALogThatItCannotRead() {
        MemoryStorage storage = new MemoryStorage();
        storage.write("_weir/log/000000000001.json", "{\"weir_log\": ".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> open("r1", storage))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read memory:_weir/log/000000000001.json: not JSON, ")
                .hasMessageEndingWith(" (restore it from a copy; nothing was changed)");
    }

    @Test
    void refusesALogOfAnotherVersion() {
        MemoryStorage storage = new MemoryStorage();
        storage.write("_weir/log/000000000001.json", "{\"weir_log\": 2}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> open("r1", storage))
                .hasMessage("Cannot read memory:_weir/log/000000000001.json: not an entry of a log of version 1"
                        + " (restore it from a copy; nothing was changed)");
    }

    @Test
    void refusesALogWhoseEndIsMissing() {
        MemoryStorage storage = withAnEarlierRun();
        for (int number = 1; number <= 3; number++) {
            storage.delete("_weir/log/00000000000" + number + ".json");
        }
        assertThatThrownBy(() -> open("r1", storage))
                .hasMessage("Cannot read the log of the lake at memory:_weir/log: entry 3 is not there"
                        + " (restore the folder from a copy; nothing was changed)");
    }

    @Test
    void refusesAStreamThatItDoesNotKnow() {
        try (Lake lake = open("r1", new MemoryStorage())) {
            assertThatThrownBy(() -> lake.write(batch(ORDERS, "{}")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the stream orders was not started");
            lake.started(ORDERS);
            assertThatThrownBy(() -> lake.started(ORDERS)).hasMessage("the stream orders was started twice");
        }
    }

    @Test
    void keepsTheFirstFailureOfAStream() {
        MemoryStorage storage = new MemoryStorage();
        try (Lake lake = open("r1", storage)) {
            lake.started(ORDERS);
            ConnectorException first = new ConnectorException(FailureType.SOURCE_TRANSIENT, "first");
            lake.incomplete(ORDERS, first);
            lake.incomplete(ORDERS, new ConnectorException(FailureType.SOURCE_TRANSIENT, "second"));

            assertThatThrownBy(() -> lake.write(batch(ORDERS, "{}"))).isSameAs(first);
            assertThatThrownBy(() -> lake.completed(ORDERS)).isSameAs(first);
            assertThat(lake.finish().streams().get(0).failure()).isSameAs(first);
        }
        assertThat(storage.staged()).isEmpty();
    }
}
