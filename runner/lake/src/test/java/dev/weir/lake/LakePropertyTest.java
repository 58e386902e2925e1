package dev.weir.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.storage.Location;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
    void givesRandomRecordsBack(long seed) throws SQLException, IOException {
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

        assertSame(seed, records, ReadBack.records(folder, false));
        assertSame(seed, records, ReadBack.recordsByParquetJava(folder));
    }

    private static void assertSame(long seed, List<Row> records, List<Row> found) {
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
}
