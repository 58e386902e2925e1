package dev.weir.parsers.columnar.parquet;

import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;

/** Counts the rows of the pages of a column: the library does not notice a column that ends before the others. */
final class RowCount {

    private final ColumnDescriptor column;
    private long count;

    RowCount(ColumnDescriptor column) {
        this.column = column;
    }

    long count() {
        return count;
    }

    void add(DataPage page) throws IOException {
        if (column.getMaxRepetitionLevel() == 0) {
            count += page.getValueCount();
        } else if (page instanceof DataPageV1 first) {
            addFirst(first);
        } else if (page instanceof DataPageV2 second) {
            addSecond(second);
        }
    }

    private void addFirst(DataPageV1 page) throws IOException {
        Encoding encoding = page.getRlEncoding();
        ValuesReader levels = encoding.getValuesReader(column, ValuesType.REPETITION_LEVEL);
        levels.initFromPage(page.getValueCount(), page.getBytes().toInputStream());
        for (int i = 0; i < page.getValueCount(); i++) {
            count += levels.readInteger() == 0 ? 1 : 0;
        }
    }

    private void addSecond(DataPageV2 page) throws IOException {
        try (InputStream bytes = page.getRepetitionLevels().toInputStream()) {
            RunLengthBitPackingHybridDecoder levels = new RunLengthBitPackingHybridDecoder(
                    BytesUtils.getWidthFromMaxInt(column.getMaxRepetitionLevel()), bytes);
            for (int i = 0; i < page.getValueCount(); i++) {
                count += levels.readInt() == 0 ? 1 : 0;
            }
        }
    }
}
