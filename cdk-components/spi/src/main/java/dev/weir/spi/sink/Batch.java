package dev.weir.spi.sink;

import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records of one slice, in the order in which they were read.
 *
 * @param stream the stream
 * @param slice  the slice that they were read in
 * @param rows   the records
 * @param files  the file of each record, in their order, null where there is none; empty if none has a file
 */
public record Batch(StreamInfo stream, StreamSlice slice, List<Row> rows, List<@Nullable FileReference> files) {

    /** Records without files. */
    public Batch(StreamInfo stream, StreamSlice slice, List<Row> rows) {
        this(stream, slice, rows, List.of());
    }

    /** The file of the record at a position; null if it has none. */
    public @Nullable FileReference file(int position) {
        return files.isEmpty() ? null : files.get(position);
    }
}
