package dev.weir.engine.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the records of a slice go on to the sink. */
class SliceOutputTest {

    private static final StreamInfo STREAM = new StreamInfo("orders", null, new Row(), List.of(), null);

    private final List<Integer> batches = new ArrayList<>();
    private Instant now = Instant.parse("2025-06-15T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SliceOutput output = new SliceOutput(
            STREAM,
            StreamSlice.WHOLE,
            (batch, bytes) -> batches.add(batch.rows().size()),
            clock);

    private void add(int records) {
        for (int i = 0; i < records; i++) {
            output.add(Row.of("id", (long) i), null);
        }
    }

    @Test
    void sendsFullBatchesAndTheRestWhenItIsAskedTo() {
        add(1001);
        output.flush();
        output.flush();

        assertThat(batches).containsExactly(500, 500, 1);
    }

    @Test
    void sendsABatchThatIsASecondOld() {
        add(3);
        now = now.plusMillis(999);
        add(1);
        assertThat(batches).isEmpty();

        now = now.plusMillis(1);
        add(1);
        assertThat(batches).containsExactly(5);

        now = now.plusMillis(999);
        add(1);
        assertThat(batches).containsExactly(5);
    }

    @Test
    void sendsARecordWithAFileAtOnce() {
        add(1);
        output.add(Row.of("id", 7L), new FileReference("/staging/a.pdf", "a.pdf", 3));

        assertThat(batches).containsExactly(2);
    }

    @Test
    void sendsFewLargeRecordsAtATime() {
        String text = "x".repeat(400_000);
        for (int i = 0; i < 3; i++) {
            output.add(Row.of("nested", List.of(Row.of("text", text))), null);
        }

        assertThat(batches).containsExactly(3);
    }

    @Test
    void knowsTheSizeOfRecordsThatAreKeptAsText() {
        String record = "{\"id\": 1, \"text\": \"" + "x".repeat(400_000) + "\", \"more\": \"y\"}";
        for (int i = 0; i < 3; i++) {
            DocumentReader documents =
                    JacksonJson.keeping(KeptForm.JSON).documents(new ByteArrayInputStream(record.getBytes(UTF_8)));
            documents.nextDocument();
            output.add((Row) documents.readRecord(), null);
        }

        assertThat(batches).containsExactly(3);
    }
}
