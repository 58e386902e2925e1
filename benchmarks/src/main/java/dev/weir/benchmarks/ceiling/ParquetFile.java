package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** A file of row groups of 64 MB, encoded batch by batch and column by column. */
final class ParquetFile implements AutoCloseable {

    private static final long ROW_GROUP = 64L << 20;
    private static final int INDEX_TEXT = 64;

    private final MessageType schema;
    private final ParquetProperties properties;
    private final ParquetFileWriter file;
    private final Zstandard codec = new Zstandard();
    private @Nullable ColumnChunkPageWriteStore pages;
    private @Nullable ColumnWriteStore columns;
    private long rows;

    /**
     * Creates the file.
     *
     * @param distinct leaf columns whose values hardly ever repeat, so that they have no dictionary
     */
    ParquetFile(Path path, MessageType schema, Set<String> distinct) throws IOException {
        this.schema = schema;
        ParquetProperties.Builder builder = ParquetProperties.builder()
                .withAllocator(new HeapByteBufferAllocator())
                .withMinRowCountForPageSizeCheck(ColumnBatch.ROWS)
                .withMaxRowCountForPageSizeCheck(ColumnBatch.ROWS)
                .estimateRowCountForPageSizeCheck(false)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0);
        distinct.forEach(column -> builder.withDictionaryEncoding(column, false));
        properties = builder.build();
        file = new ParquetFileWriter(
                new LocalOutputFile(path),
                schema,
                ParquetFileWriter.Mode.CREATE,
                ROW_GROUP,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                INDEX_TEXT,
                INDEX_TEXT,
                false);
        file.start();
    }

    /** Encodes a batch, and empties it. */
    void write(ColumnBatch batch) throws IOException {
        ColumnWriteStore open = columns == null ? open() : columns;
        List<Column> filled = batch.columns();
        for (int i = 0; i < filled.size(); i++) {
            filled.get(i).drain(open.getColumnWriter(schema.getColumns().get(i)));
        }
        for (int i = 0; i < batch.rows(); i++) {
            open.endRecord();
        }
        rows += batch.rows();
        batch.cleared();
        if (open.getBufferedSize() > ROW_GROUP) {
            writeGroup();
        }
    }

    private ColumnWriteStore open() {
        pages = new ColumnChunkPageWriteStore(codec, schema, properties.getAllocator(), INDEX_TEXT);
        columns = properties.newColumnWriteStore(schema, pages);
        return columns;
    }

    private void writeGroup() throws IOException {
        if (columns == null || pages == null) {
            return;
        }
        file.startBlock(rows);
        columns.flush();
        pages.flushToFileWriter(file);
        file.endBlock();
        columns.close();
        pages.close();
        columns = null;
        rows = 0;
    }

    @Override
    public void close() throws IOException {
        writeGroup();
        file.end(Map.of());
        file.close();
        codec.release();
    }
}
