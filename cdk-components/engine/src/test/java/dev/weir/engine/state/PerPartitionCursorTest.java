package dev.weir.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.EngineOptions;
import dev.weir.engine.json.JacksonJson;
import dev.weir.engine.read.TestScopes;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PerPartitionCursorTest {

    private static final JacksonJson JSON = new JacksonJson();

    @Test
    void keepsAStateForEachPartitionAndOneForAll() {
        PerPartitionCursor cursor = open(new Row(), "a", "b");
        List<StreamSlice> slices = drain(cursor.slices());

        read(cursor, slices.get(0), 5L);
        read(cursor, slices.get(1), 7L);

        assertThat(cursor.finish()).isEqualTo(json("""
                {"use_global_cursor": false, "states": [
                  {"partition": {"id": "a"}, "cursor": {"n": 5}},
                  {"partition": {"id": "b"}, "cursor": {"n": 7}}],
                 "state": {"n": 7}, "lookback_window": 0}"""));
    }

    @Test
    void aPartitionThatWasNotClosedKeepsItsStateAndTheGlobalOne() {
        Row before = json("""
                {"use_global_cursor": false, "states": [{"partition": {"id": "a"}, "cursor": {"n": 1}}],
                 "state": {"n": 1}, "lookback_window": 3}""");
        PerPartitionCursor cursor = open(before, "a", "b");
        List<StreamSlice> slices = drain(cursor.slices());

        cursor.observe(Row.of("n", 9L), slices.get(0));
        read(cursor, slices.get(1), 7L);

        Row after = cursor.finish();
        assertThat(after.get("state")).isEqualTo(Row.of("n", 1L));
        assertThat(after.get("states")).isEqualTo(json("""
                        {"x": [{"partition": {"id": "a"}, "cursor": {"n": 1}},
                               {"partition": {"id": "b"}, "cursor": {"n": 7}}]}""").get("x"));
        assertThat(after.get("lookback_window")).isEqualTo(3L);
    }

    @Test
    void aNewPartitionStartsFromTheGlobalState() {
        PerPartitionCursor cursor = open(Row.of("n", 4L), "new");

        assertThat(drain(cursor.slices()))
                .singleElement()
                .satisfies(slice -> assertThat(slice.cursorSlice()).isEqualTo(Row.of("from", 4L)));
    }

    @Test
    void aPartitionThatComesTwiceIsReadOnce() {
        assertThat(drain(open(new Row(), "a", "a").slices())).hasSize(1);
    }

    @Test
    void partitionsAreToldApartByType() {
        PerPartitionCursor cursor = open(new Row(), 1L, "1");

        assertThat(drain(cursor.slices())).hasSize(2);
    }

    /** As the reference does, whose limit stands in its ConcurrentPerPartitionCursor. */
    @Test
    void oneStateTakesOverWhereThereAreMorePartitionsThanAStateHasPlacesFor() {
        Row many = readAll(10_001);
        Row tooMany = readAll(10_002);

        assertThat(many).containsEntry("use_global_cursor", false);
        assertThat((List<?>) many.get("states")).hasSize(10_001);
        assertThat(tooMany).isEqualTo(json("""
                {"use_global_cursor": true, "state": {"n": 10002}, "lookback_window": 0}"""));
        assertThat(drain(open(tooMany, "any").slices()))
                .singleElement()
                .satisfies(slice -> assertThat(slice.cursorSlice()).isEqualTo(Row.of("from", 10_002L)));
    }

    private static Row readAll(int partitions) {
        PerPartitionCursor cursor =
                open(new Row(), IntStream.range(0, partitions).boxed().toArray());
        long n = 0;
        for (StreamSlice slice : drain(cursor.slices())) {
            read(cursor, slice, ++n);
        }
        return cursor.finish();
    }

    private static Row json(String text) {
        return (Row) JSON.parse(text);
    }

    private static void read(PerPartitionCursor cursor, StreamSlice slice, long n) {
        cursor.observe(Row.of("n", n), slice);
        cursor.close(slice);
    }

    private static List<StreamSlice> drain(Iterator<StreamSlice> slices) {
        List<StreamSlice> list = new ArrayList<>();
        slices.forEachRemaining(list::add);
        return list;
    }

    private static PerPartitionCursor open(Row state, Object... ids) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return new PerPartitionCursor(
                new Counting(),
                new Ids(List.of(ids)),
                state,
                TestScopes.of(EngineOptions.standard().withClock(clock)));
    }

    private record Ids(List<Object> ids) implements PartitionRouter {
        @Override
        public Partitions open(Row parentState, Row streamState, Scope scope) {
            return Partitions.of(ids.stream()
                    .map(id -> StreamSlice.ofPartition(Row.of("id", id)))
                    .toList());
        }
    }

    /** Orders records by a number; each partition has one window. */
    private record Counting() implements IncrementalSync {
        @Override
        public String cursorField(Scope scope) {
            return "n";
        }

        @Override
        public Cursor open(Row state, Duration lookback, Scope scope) {
            return new CountingCursor(state);
        }

        @Override
        public RequestOptions options(StreamSlice slice, Scope scope) {
            return new RequestOptions();
        }
    }

    private static final class CountingCursor implements Cursor {
        private final Row state;
        private @Nullable Object observed;

        CountingCursor(Row state) {
            this.state = state.copy();
        }

        @Override
        public Iterator<Row> windows() {
            return List.of(Row.of("from", state.getOrDefault("n", 0L))).iterator();
        }

        @Override
        public void observe(Row record, Row window) {
            observed = record.get("n");
        }

        @Override
        public void close(Row window) {
            state.put("n", observed);
        }

        @Override
        public Row state() {
            return state.copy();
        }

        @Override
        public boolean wants(Row record) {
            return true;
        }

        @Override
        public @Nullable Object valueOf(Row record) {
            return record.get("n");
        }

        @Override
        public Object canonical(Object value) {
            return value;
        }
    }
}
