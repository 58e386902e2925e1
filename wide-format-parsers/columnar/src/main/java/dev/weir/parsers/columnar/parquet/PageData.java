package dev.weir.parsers.columnar.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/**
 * An unpacked page of values that was looked through.
 *
 * @param page   the page as the library reads it
 * @param memory how many bytes the library needs to decode it, besides its own
 */
record PageData(DataPage page, long memory) {

    /** How many values a page has; 0 if it is no page of values. */
    static int values(PageHeader header) throws IOException {
        int values = 0;
        if (header.getType() == PageType.DATA_PAGE) {
            values = header.getData_page_header().getNum_values();
        } else if (header.getType() == PageType.DATA_PAGE_V2) {
            values = header.getData_page_header_v2().getNum_values();
        }
        if (values < 0) {
            throw new IOException("a page has a negative number of values");
        }
        return values;
    }

    static PageData of(PageHeader header, CompressionCodec codec, byte[] stored, ColumnDescriptor column)
            throws IOException {
        return header.getType() == PageType.DATA_PAGE
                ? first(header, codec, stored, column)
                : second(header, codec, stored, column);
    }

    private static int repetitionWidth(ColumnDescriptor column) {
        return BytesUtils.getWidthFromMaxInt(column.getMaxRepetitionLevel());
    }

    private static int definitionWidth(ColumnDescriptor column) {
        return BytesUtils.getWidthFromMaxInt(column.getMaxDefinitionLevel());
    }

    /** A page of version 1, in which levels and values are packed together. */
    private static PageData first(PageHeader header, CompressionCodec codec, byte[] stored, ColumnDescriptor column)
            throws IOException {
        DataPageHeader data = header.getData_page_header();
        int size = header.getUncompressed_page_size();
        byte[] bytes = Codecs.unpacked(codec, stored, 0, size);
        Encoding repetitions = ChunkPages.encoding(data.getRepetition_level_encoding());
        Encoding definitions = ChunkPages.encoding(data.getDefinition_level_encoding());
        Encoding values = ChunkPages.encoding(data.getEncoding());
        PageCheck check = new PageCheck(bytes, 0, data.getNum_values());
        check.levels(repetitions, repetitionWidth(column));
        int definitionsAt = check.position() + Integer.BYTES;
        check.levels(definitions, definitionWidth(column));
        int definitionsEnd = check.position();
        IntSupplier present = definitions == Encoding.RLE
                ? () -> present(column, bytes, definitionsAt, definitionsEnd, data.getNum_values())
                : data::getNum_values;
        check.values(values, present);
        DataPage page = new DataPageV1(
                BytesInput.from(bytes), data.getNum_values(), size, null, repetitions, definitions, values);
        return new PageData(page, check.memory());
    }

    /** A page of version 2, in which levels stand before the values, unpacked. */
    private static PageData second(PageHeader header, CompressionCodec codec, byte[] stored, ColumnDescriptor column)
            throws IOException {
        DataPageHeaderV2 data = header.getData_page_header_v2();
        int repetitions = data.getRepetition_levels_byte_length();
        int levels = Math.addExact(repetitions, data.getDefinition_levels_byte_length());
        int size = header.getUncompressed_page_size() - levels;
        if (repetitions < 0 || levels < repetitions || levels > stored.length || size < 0) {
            throw new IOException("the levels of a page are longer than it is");
        }
        boolean isPacked = !data.isSetIs_compressed() || data.isIs_compressed();
        byte[] bytes = Codecs.unpacked(isPacked ? codec : CompressionCodec.UNCOMPRESSED, stored, levels, size);
        int count = data.getNum_values();
        PageCheck inLevels = new PageCheck(stored, 0, count);
        if (column.getMaxRepetitionLevel() > 0) {
            inLevels.runs(repetitions, repetitionWidth(column), () -> count);
        }
        PageCheck inDefinitions = new PageCheck(stored, repetitions, count);
        if (column.getMaxDefinitionLevel() > 0) {
            inDefinitions.runs(levels, definitionWidth(column), () -> count);
        }
        PageCheck inValues = new PageCheck(bytes, 0, count);
        Encoding encoding = ChunkPages.encoding(data.getEncoding());
        inValues.values(encoding, () -> present(column, stored, repetitions, levels, count));
        DataPage page = DataPageV2.uncompressed(
                data.getNum_rows(),
                data.getNum_nulls(),
                count,
                BytesInput.from(stored, 0, repetitions),
                BytesInput.from(stored, repetitions, levels - repetitions),
                encoding,
                BytesInput.from(bytes),
                null);
        return new PageData(page, inLevels.memory() + inDefinitions.memory() + inValues.memory());
    }

    /** How many values are there, by their levels, which were looked through. */
    private static int present(ColumnDescriptor column, byte[] bytes, int start, int end, int values) {
        int most = column.getMaxDefinitionLevel();
        if (most == 0) {
            return values;
        }
        try {
            RunLengthBitPackingHybridDecoder levels = new RunLengthBitPackingHybridDecoder(
                    definitionWidth(column), new ByteArrayInputStream(bytes, start, end - start));
            int present = 0;
            for (int i = 0; i < values; i++) {
                present += levels.readInt() == most ? 1 : 0;
            }
            return present;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
