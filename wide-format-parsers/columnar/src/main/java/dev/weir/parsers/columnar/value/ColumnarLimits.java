package dev.weir.parsers.columnar.value;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * How much of a file is read at most. A file that goes beyond it fails the slice.
 *
 * @param bytes       bytes of the file
 * @param rows        rows of the file
 * @param columns     columns, each leaf of nested ones counted
 * @param depth       how deep values may be nested
 * @param recordBytes bytes that the values of one record take in memory, more or less
 * @param blockBytes  bytes that are unpacked in memory at the same time: the present page of each column of a Parquet file and
 *                    its dictionary, a block of an Avro file, a batch of an Arrow file and its dictionaries
 */
@Component("weir.parsers.ColumnarLimits")
public record ColumnarLimits(
        @Default("10737418240") long bytes,
        @Default("1000000000") long rows,
        @Default("10000") int columns,
        @Default("50") int depth,
        @Default("16777216") long recordBytes,
        @Default("134217728") long blockBytes) {

    public ColumnarLimits {
        if (depth > 200 || blockBytes > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException("Cannot read files with these limits: depth may be 200, and block_bytes "
                    + Integer.MAX_VALUE / 2 + ", at most (lower them)");
        }
    }
}
