package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Two batches in turn: this thread fills one with tokens or texts while another thread encodes the other. */
final class ParquetColumns implements RecordSink {

    private final GroupField root;
    private final List<Column.Kind> leaves = new ArrayList<>();
    private final BlockingQueue<ColumnBatch> free = new ArrayBlockingQueue<>(2);
    private final BlockingQueue<ColumnBatch> full = new ArrayBlockingQueue<>(2);
    private final Thread encoder;
    private volatile @Nullable Exception failure;
    private ColumnBatch batch;

    ParquetColumns(Path path, MessageType schema, Set<String> distinct) throws IOException {
        root = Field.of(schema, leaves);
        batch = new ColumnBatch(leaves.stream());
        free.add(new ColumnBatch(leaves.stream()));
        ParquetFile file = new ParquetFile(path, schema, distinct);
        encoder = new Thread(() -> encode(file), "encode");
        encoder.start();
    }

    /** Writes the batches that come; one without rows is the last. */
    private void encode(ParquetFile file) {
        try (file) {
            ColumnBatch next = full.take();
            while (next.rows() > 0) {
                file.write(next);
                free.put(next);
                next = full.take();
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
            free.add(new ColumnBatch(leaves.stream()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void record(JsonParser parser) throws IOException {
        root.read(parser, batch, 0);
        added();
    }

    /** A row of texts, one for each column; an empty one is null. */
    void row(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isEmpty()) {
                batch.column(i).addNull(0, 0);
            } else {
                batch.column(i).add(text.getBytes(StandardCharsets.UTF_8), 0, 1);
            }
        }
        added();
    }

    private void added() throws IOException {
        if (batch.added()) {
            handOver();
        }
    }

    private void handOver() throws IOException {
        try {
            full.put(batch);
            batch = free.take();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        failIfEncoderDid();
    }

    private void failIfEncoderDid() throws IOException {
        Exception cause = failure;
        if (cause != null) {
            throw new IOException("Cannot encode: " + cause.getMessage(), cause);
        }
    }

    @Override
    public void close() throws IOException {
        if (batch.rows() > 0) {
            handOver();
        }
        try {
            full.put(batch);
            encoder.join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        failIfEncoderDid();
    }
}
