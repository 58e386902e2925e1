package dev.weir.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.storage.Location;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random records under random schemas: columns, {@code _extra} and {@code _rescued}, laid over each other, give every
 * record back. Fields that are null and fields that are missing are the same. Every other batch holds its plain texts as
 * the source sent them.
 */
class LakePropertyTest {

    private static final int RECORDS = 400;

    @TempDir
    Path folder;

    private final Lakes lakes = new Lakes();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void givesRandomRecordsBack(long seed) throws SQLException {
        RandomJson json = new RandomJson(new Random(seed));
        Row properties = json.properties(3);
        properties.put("key", Row.of("type", "integer"));
        List<Row> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Row record = json.record(properties, 3);
            record.put("key", (long) i);
            records.add(record);
        }
        StreamInfo stream = new StreamInfo("random", null, Row.of("properties", properties), List.of(), null);
        load(stream, records);

        List<Row> found = readBack();
        assertThat(found).hasSize(RECORDS);
        for (int i = 0; i < RECORDS; i++) {
            assertThat(Canonical.of(found.get(i)))
                    .as("record %s of seed %s: %s", i, seed, records.get(i))
                    .isEqualTo(Canonical.of(records.get(i)));
        }
    }

    private void load(StreamInfo stream, List<Row> records) {
        LakeOptions options = lakes.options(new Location.Folder(folder), "run", null, 1 << 20);
        try (Lake lake = Lake.open(options)) {
            lake.started(stream);
            for (int at = 0; at < records.size(); at += 37) {
                boolean asSent = at % 2 == 1;
                List<Row> part = records.subList(at, Math.min(records.size(), at + 37)).stream()
                        .map(Row::copy)
                        .map(row -> asSent ? PlainText.in(row) : row)
                        .toList();
                lake.write(new Batch(stream, StreamSlice.WHOLE, part));
            }
            lake.completed(stream);
            lake.finish();
        }
    }

    /** A text of ASCII without escapes, with other bytes around it. */
    private static final class PlainText extends JsonText {
        private final String text;

        private PlainText(String text) {
            super((".\"" + text + "\".").getBytes(StandardCharsets.US_ASCII), 1, text.length() + 3);
            this.text = text;
        }

        static Row in(Row row) {
            for (int i = 0; i < row.size(); i++) {
                if (row.valueAt(i) instanceof String text && text.matches("[ !#-\\[\\]-~]*")) {
                    row.setValueAt(i, new PlainText(text));
                }
            }
            return row;
        }

        @Override
        public boolean isPlainText() {
            return true;
        }

        @Override
        public String value() {
            return text;
        }
    }

    private List<Row> readBack() throws SQLException {
        List<Row> rows = new ArrayList<>();
        String own = "_weir_run, _weir_loaded_at, _weir_slice, load_date, _extra, _rescued";
        try (Duck duck = new Duck()) {
            List<String> columns = duck.ask(
                    folder, "SELECT to_json(t) FROM (SELECT * EXCLUDE (" + own + ") FROM FILES) t ORDER BY t.key");
            List<String> extra = duck.ask(folder, "SELECT _extra FROM FILES ORDER BY key");
            List<String> rescued = duck.ask(folder, "SELECT _rescued FROM FILES ORDER BY key");
            for (int i = 0; i < columns.size(); i++) {
                Object row = Lakes.json(columns.get(i));
                row = laidOver(row, extra.get(i));
                rows.add((Row) laidOver(row, rescued.get(i)));
            }
        }
        return rows;
    }

    private static @Nullable Object laidOver(@Nullable Object below, String text) {
        return text.equals("null") ? below : laidOver(below, Lakes.json(text));
    }

    private static @Nullable Object laidOver(@Nullable Object below, @Nullable Object above) {
        if (above instanceof Row over && below instanceof Row under) {
            over.forEach((key, value) -> under.put(key, laidOver(under.get(key), value)));
            return under;
        }
        if (above instanceof List<?> over && below instanceof List<?> under) {
            List<@Nullable Object> merged = new ArrayList<>(under);
            for (int i = 0; i < over.size(); i++) {
                merged.set(i, laidOver(merged.get(i), over.get(i)));
            }
            return merged;
        }
        return above == null ? below : above;
    }
}
