package dev.weir.lake.parquet;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.parquet.io.api.Binary;

/** Rows that wait to be sorted, until they make a row group. For one thread at a time. */
final class SortBuffer {

    private static final int PART = 1024;

    private final RowOrder order;
    private final List<Row> rows = new ArrayList<>();
    private final List<Binary> slices = new ArrayList<>();
    private long heldBytes;

    SortBuffer(RowOrder order) {
        this.order = order;
    }

    void add(List<Row> batch, Binary slice) {
        for (Row row : batch) {
            rows.add(row);
            slices.add(slice);
            heldBytes += RowSize.of(row);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How much heap the rows take, about. */
    long heldBytes() {
        return heldBytes;
    }

    /** Gives the rows, sorted, with the slice of each, in parts; rows that are equal stay in their order. */
    void drain(BiConsumer<List<Row>, List<Binary>> target) {
        Integer[] sorted = order.sorted(rows);
        for (int at = 0; at < sorted.length; at += PART) {
            List<Integer> part = Arrays.asList(sorted).subList(at, Math.min(sorted.length, at + PART));
            target.accept(
                    part.stream().map(rows::get).toList(),
                    part.stream().map(slices::get).toList());
        }
        rows.clear();
        slices.clear();
        heldBytes = 0;
    }
}
