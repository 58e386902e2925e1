package dev.weir.lake.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;

/** The open row group of a file: one chunk for each leaf column, all in memory until it is written. */
final class RowGroup {

    private static final int INDEX_TEXT = 64;
    private static final int SMALLEST_DICTIONARY = 16 << 10;
    private static final int LARGEST_DICTIONARY = 1 << 20;
    private static final int SMALLEST_PAGE = 32 << 10;
    private static final int DICTIONARY_PART = 8;

    private final ColumnChunkPageWriteStore pages;
    private final List<ColumnDescriptor> columns;
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private final boolean[] useful;
    private long rows;

    /**
     * A row group.
     *
     * @param dictionaries which leaf columns try a dictionary
     * @param measured     which leaf columns keep their smallest and largest value
     * @param blooms       which leaf columns have a Bloom filter
     * @param share        how many bytes it may hold, about: sets the sizes of pages and dictionaries
     */
    RowGroup(
            MessageType schema,
            PageCompressor compressor,
            boolean[] dictionaries,
            boolean[] measured,
            boolean[] blooms,
            long share) {
        pages = new ColumnChunkPageWriteStore(compressor, schema, new HeapByteBufferAllocator(), INDEX_TEXT);
        columns = schema.getColumns();
        useful = new boolean[columns.size()];
        ParquetProperties with = properties(true, share, columns.size());
        ParquetProperties without = properties(false, share, columns.size());
        for (int i = 0; i < columns.size(); i++) {
            ColumnDescriptor column = columns.get(i);
            ParquetProperties properties = dictionaries[i] ? with : without;
            chunks.add(new ColumnChunk(column, properties, pages.getPageWriter(column), measured[i], blooms[i]));
        }
    }

    private static ParquetProperties properties(boolean dictionary, long share, int columns) {
        long part = share / columns;
        return ParquetProperties.builder()
                .withAllocator(new HeapByteBufferAllocator())
                .withDictionaryEncoding(dictionary)
                .withDictionaryPageSize(clamp(part / DICTIONARY_PART, SMALLEST_DICTIONARY, LARGEST_DICTIONARY))
                .withPageSize(clamp(part, SMALLEST_PAGE, ColumnChunk.LARGEST_PAGE))
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .build();
    }

    private static int clamp(long value, int low, int high) {
        return (int) Math.max(low, Math.min(high, value));
    }

    List<ColumnChunk> chunks() {
        return chunks;
    }

    /** Says that so many rows were put into every chunk. */
    void added(int count) {
        rows += count;
    }

    long rows() {
        return rows;
    }

    long heldBytes() {
        long sum = 0;
        for (ColumnChunk chunk : chunks) {
            sum += chunk.heldBytes();
        }
        return sum;
    }

    /** How large the values are that it took, before encoding. */
    long takenBytes() {
        long sum = 0;
        for (ColumnChunk chunk : chunks) {
            sum += chunk.takenBytes();
        }
        return sum;
    }

    /** Encodes what is left, after the last row; gives how many bytes of a file it takes, about. */
    long seal() {
        long bytes = 0;
        for (int i = 0; i < useful.length; i++) {
            useful[i] = chunks.get(i).finish(pages.getBloomFilterWriter(columns.get(i)));
            bytes += chunks.get(i).encodedBytes();
        }
        return bytes;
    }

    /** Writes the sealed row group; says which leaf columns had a dictionary that was of use. */
    boolean[] writeTo(ParquetFileWriter file) throws IOException {
        file.startBlock(rows);
        pages.flushToFileWriter(file);
        file.endBlock();
        pages.close();
        return useful;
    }

    void discard() {
        chunks.forEach(ColumnChunk::close);
        pages.close();
    }
}
