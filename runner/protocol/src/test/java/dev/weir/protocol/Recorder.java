package dev.weir.protocol;

import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A writer and a sink into memory, at 2025-06-15T12:00:00Z. */
final class Recorder {

    static final StreamInfo USERS = new StreamInfo("users", null, new Row(), List.of(List.of("id")), "updated_at");
    static final Clock NOON = Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC);

    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final ProtocolWriter writer;
    final ProtocolSink sink;

    Recorder() {
        this(false);
    }

    Recorder(boolean debug) {
        writer = new ProtocolWriter(bytes, NOON, debug);
        sink = new ProtocolSink(writer);
    }

    static Batch batch(StreamInfo stream, String... rows) {
        return new Batch(
                stream,
                StreamSlice.WHOLE,
                List.of(rows).stream().map(JsonText::row).toList());
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return text().lines().toList();
    }
}
