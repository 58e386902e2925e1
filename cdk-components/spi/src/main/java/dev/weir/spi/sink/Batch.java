package dev.weir.spi.sink;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;

/**
 * Some records of one slice, in the order in which they were read.
 *
 * @param stream the stream
 * @param slice  the slice that they were read in
 * @param rows   the records
 */
public record Batch(StreamInfo stream, StreamSlice slice, List<Row> rows) {}
