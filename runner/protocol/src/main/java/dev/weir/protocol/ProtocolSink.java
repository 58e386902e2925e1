package dev.weir.protocol;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.KeptForm;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run as Airbyte messages. Records are encoded by the thread that brings them and leave as whole lines under
 * one lock, together with the stream's count, so that a state's {@code recordCount} is that of the lines before it.
 */
public final class ProtocolSink implements Sink {

    private static final byte[] EMITTED_AT = ",\"emitted_at\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FILE_REFERENCE = ",\"file_reference\":".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;
    private static final int LARGEST_KEPT = 1 << 20;

    private final ProtocolWriter writer;
    private final Map<Descriptor, StreamProgress> streams = new ConcurrentHashMap<>();
    private final ThreadLocal<JsonBuffer> buffers = ThreadLocal.withInitial(() -> new JsonBuffer(CHUNK + CHUNK / 4));

    /** A sink whose messages are written by the given writer. */
    public ProtocolSink(ProtocolWriter writer) {
        this.writer = writer;
    }

    @Override
    public KeptForm keeps() {
        return KeptForm.JSON;
    }

    @Override
    public void started(StreamInfo stream) {
        status(stream, "STARTED");
    }

    @Override
    public void write(Batch batch) {
        StreamProgress progress = progress(batch.stream());
        JsonBuffer buffer = buffers.get();
        buffer.truncate(0);
        List<Row> rows = batch.rows();
        int pending = 0;
        try {
            for (int i = 0; i < rows.size(); i++) {
                encode(rows.get(i), batch.file(i), batch.stream(), progress, buffer);
                pending++;
                if (buffer.size() >= CHUNK) {
                    int records = pending;
                    pending = 0;
                    emit(batch.stream(), progress, buffer, records);
                }
            }
        } finally {
            if (pending > 0) {
                emit(batch.stream(), progress, buffer, pending);
            }
            if (buffer.capacity() > LARGEST_KEPT) {
                buffers.remove();
            }
        }
    }

    private void encode(
            Row row, @Nullable FileReference file, StreamInfo stream, StreamProgress progress, JsonBuffer buffer) {
        int start = buffer.size();
        buffer.raw(progress.beforeData());
        try {
            buffer.record(row);
        } catch (UnwritableValueException e) {
            buffer.truncate(start);
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot write record of stream '" + stream.name() + "': its field '" + e.field()
                            + "' holds a value of type " + e.type()
                            + ", which JSON has no form for (turn it into text in the manifest)",
                    e);
        }
        buffer.raw(EMITTED_AT);
        buffer.number(writer.now());
        if (file != null) {
            buffer.raw(FILE_REFERENCE);
            buffer.row(reference(file));
        }
        buffer.raw(progress.afterTime());
    }

    private static Row reference(FileReference file) {
        Row reference = Row.of("staging_file_url", file.stagingFileUrl());
        reference.put("source_file_relative_path", file.sourceFileRelativePath());
        reference.put("file_size_bytes", file.fileSizeBytes());
        return reference;
    }

    private void emit(StreamInfo stream, StreamProgress progress, JsonBuffer buffer, int records) {
        MessageLines lines = writer.lines();
        synchronized (lines) {
            if (progress.wrote(records)) {
                status(stream, "RUNNING");
            }
            lines.write(buffer);
        }
        buffer.truncate(0);
    }

    @Override
    public void estimated(StreamInfo stream, long records) {
        writer.estimate(stream, records);
    }

    @Override
    public void state(StreamInfo stream, Row state) {
        Row streamState = Row.of("stream_descriptor", Descriptor.of(stream).toRow());
        streamState.put("stream_state", state);
        Row body = Row.of("type", "STREAM");
        body.put("stream", streamState);
        synchronized (writer.lines()) {
            body.put("sourceStats", Row.of("recordCount", (double)
                    progress(stream).takeCount()));
            writer.write("STATE", "state", body);
        }
    }

    @Override
    public void completed(StreamInfo stream) {
        status(stream, "COMPLETE");
    }

    @Override
    public void incomplete(StreamInfo stream, ConnectorException failure) {
        writer.error(failure, stream);
        status(stream, "INCOMPLETE");
    }

    @Override
    public void configChanged(Row config) {
        writer.mask(writer.mask().and(config));
        writer.configChanged(config);
    }

    @Override
    public void log(LogLevel level, String message) {
        writer.log(level, message);
    }

    private void status(StreamInfo stream, String status) {
        Row body = Row.of("stream_descriptor", Descriptor.of(stream).toRow());
        body.put("status", status);
        writer.trace("STREAM_STATUS", "stream_status", body);
    }

    private StreamProgress progress(StreamInfo stream) {
        return streams.computeIfAbsent(Descriptor.of(stream), descriptor -> new StreamProgress(stream));
    }
}
