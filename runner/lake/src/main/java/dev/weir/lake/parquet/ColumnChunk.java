package dev.weir.lake.parquet;

import dev.weir.lake.convert.LeafColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.bloomfilter.BloomFilterWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * One leaf column of one row group: takes values with their levels and cuts them into pages at row boundaries. Unlike
 * Parquet's own column writers it is filled on its own, a batch at a time, without asking the other columns.
 */
final class ColumnChunk implements LeafColumn {

    static final int LARGEST_PAGE = 1 << 20;
    private static final int MOST_ROWS_IN_PAGE = 20_000;

    private final PageWriter pages;
    private final ValuesWriter repetitions;
    private final ValuesWriter definitions;
    private final ValuesWriter values;
    private final @Nullable BloomValues bloom;
    private final PrimitiveType type;
    private final boolean measured;
    private final SizeStatistics noSizes;
    private final int deepest;
    private final int pageLimit;
    private Statistics<?> statistics;
    private int entries;
    private int rows;
    private long bytes;
    private long takenBefore;
    private long dictionaryBytes;

    ColumnChunk(
            ColumnDescriptor column,
            ParquetProperties properties,
            PageWriter pages,
            boolean measured,
            boolean withBloomFilter) {
        this.pages = pages;
        this.repetitions = properties.newRepetitionLevelWriter(column);
        this.definitions = properties.newDefinitionLevelWriter(column);
        ValuesWriter plain = properties.newValuesWriter(column);
        this.bloom = withBloomFilter ? new BloomValues(plain) : null;
        this.values = bloom == null ? plain : bloom;
        this.type = column.getPrimitiveType();
        this.measured = measured;
        this.noSizes = SizeStatistics.noopBuilder(type, column.getMaxRepetitionLevel(), column.getMaxDefinitionLevel())
                .build();
        this.deepest = column.getMaxDefinitionLevel();
        this.pageLimit = properties.getPageSizeThreshold();
        this.statistics = newStatistics();
    }

    private Statistics<?> newStatistics() {
        return measured ? Statistics.createStats(type) : Statistics.noopStats(type);
    }

    void putNull(int repetition, int definition) {
        next(repetition, definition, 1);
        statistics.incrementNumNulls();
    }

    @Override
    public void putLong(int repetition, long value) {
        next(repetition, deepest, Long.BYTES);
        values.writeLong(value);
        statistics.updateStats(value);
    }

    @Override
    public void putInt(int repetition, int value) {
        next(repetition, deepest, Integer.BYTES);
        values.writeInteger(value);
        statistics.updateStats(value);
    }

    @Override
    public void putDouble(int repetition, double value) {
        next(repetition, deepest, Double.BYTES);
        values.writeDouble(value);
        statistics.updateStats(value);
    }

    @Override
    public void putBoolean(int repetition, boolean value) {
        next(repetition, deepest, 1);
        values.writeBoolean(value);
        statistics.updateStats(value);
    }

    @Override
    public void putBytes(int repetition, byte[] value) {
        putBinary(repetition, Binary.fromConstantByteArray(value));
    }

    @Override
    public void putText(int repetition, byte[] utf8, int from, int to) {
        putBinary(repetition, Binary.fromReusedByteArray(utf8, from, to - from));
    }

    void putBinary(int repetition, Binary value) {
        next(repetition, deepest, Integer.BYTES + value.length());
        values.writeBytes(value);
        statistics.updateStats(value);
    }

    private void next(int repetition, int definition, int size) {
        if (repetition == 0) {
            if (bytes >= pageLimit || rows >= MOST_ROWS_IN_PAGE) {
                writePage();
            }
            rows++;
        }
        entries++;
        bytes += size;
        repetitions.writeInteger(repetition);
        definitions.writeInteger(definition);
    }

    private void writePage() {
        try {
            BytesInput page = BytesInput.concat(repetitions.getBytes(), definitions.getBytes(), values.getBytes());
            pages.writePage(
                    page,
                    entries,
                    rows,
                    statistics,
                    noSizes,
                    null,
                    repetitions.getEncoding(),
                    definitions.getEncoding(),
                    values.getEncoding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repetitions.reset();
        definitions.reset();
        values.reset();
        statistics = newStatistics();
        takenBefore += bytes;
        entries = 0;
        rows = 0;
        bytes = 0;
    }

    /** How large the values are that it took, before encoding. */
    long takenBytes() {
        return takenBefore + bytes;
    }

    /** How much heap it holds, about. */
    long heldBytes() {
        return pages.getMemSize()
                + values.getAllocatedSize()
                + repetitions.getAllocatedSize()
                + definitions.getAllocatedSize();
    }

    /** Writes what is left; says whether a dictionary was of use to the end. */
    boolean finish(BloomFilterWriter filters) {
        if (entries > 0) {
            writePage();
        }
        DictionaryPage dictionary = values.toDictPageAndClose();
        if (dictionary != null) {
            write(dictionary);
        }
        if (bloom != null) {
            filters.writeBloomFilter(bloom.filter());
        }
        close();
        return dictionary != null;
    }

    private void write(DictionaryPage dictionary) {
        dictionaryBytes = dictionary.getBytes().size();
        try {
            pages.writeDictionaryPage(dictionary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        values.resetDictionary();
    }

    /** How many bytes of a file it takes once it is finished, about. */
    long encodedBytes() {
        return pages.getMemSize() + dictionaryBytes;
    }

    void close() {
        repetitions.close();
        definitions.close();
        values.close();
    }
}
