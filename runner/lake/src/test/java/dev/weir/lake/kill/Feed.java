package dev.weir.lake.kill;

import dev.weir.lake.Lakes;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A stream whose records follow from the seed, the run's number and the position that its state holds. */
abstract class Feed {

    static final String PROPERTIES = """
            {"id": {"type": "integer"}, "run": {"type": "integer"}, "day": {"type": "string"},
             "land": {"type": "string"}, "amount": {"type": "integer"}, "note": {"type": "string"}}""";

    private static final List<String> LANDS = List.of("AT", "CH", "DE", "Länder?", "FR");

    final long seed;
    final StreamInfo info;

    Feed(long seed, String name, @Nullable String cursorField) {
        this.seed = seed;
        StreamInfo plain = Lakes.stream(name, PROPERTIES);
        this.info = new StreamInfo(name, null, plain.schema(), List.of(List.of("id")), cursorField);
    }

    /** What a source gives for a slice. */
    record Read(StreamSlice slice, List<Row> rows) {}

    String name() {
        return info.name();
    }

    /** The stream's part of {@code lake.yaml}, as JSON. */
    abstract String declaration();

    /** What a run reads from a position. */
    abstract List<Read> read(int run, long next);

    /** Where the run after it reads on. */
    abstract long after(int run, long next);

    /** Whether each run reads from the beginning, without a state. */
    boolean readsAllAgain() {
        return false;
    }

    /** Whether a record of an earlier run goes when a run publishes what it read. */
    abstract boolean replaces(Row old, List<Read> read);

    /** The folder of a record, below the stream's. */
    abstract String folder(Row row);

    SplittableRandom random(int run, int what) {
        return new SplittableRandom(((seed * 31 + name().hashCode()) * 31 + run) * 31 + what);
    }

    static Row row(long id, int run, String day, SplittableRandom random) {
        Row row = Row.of("id", id);
        row.put("run", (long) run);
        row.put("day", day);
        row.put("land", LANDS.get(random.nextInt(LANDS.size())));
        row.put("amount", (long) random.nextInt(1000));
        row.put("note", "note " + random.nextLong());
        return row;
    }

    static List<Row> rows(int count, java.util.function.IntFunction<Row> maker) {
        List<Row> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(maker.apply(i));
        }
        return rows;
    }

    static String land(Row row) {
        return "area=" + String.valueOf(row.get("land")).replace("Länder?", "L%C3%A4nder%3F");
    }
}
