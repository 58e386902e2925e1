package dev.weir.lake.parquet;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/** Whole rows: the stream's own columns, and after them the lake's, in the order of {@link ParquetTypes#message}. */
final class RowsNode {

    private static final int OWN_COLUMNS = 5;

    private final Vector rows = new Vector(null);
    private final Remainder remainder;
    private final StructNode root;
    private final List<LeafNode> leaves = new ArrayList<>();
    private final Binary run;
    private final long loadedAt;
    private List<ColumnChunk> own = List.of();

    RowsNode(StreamColumns columns, Provenance provenance, Remainder remainder) {
        this.remainder = remainder;
        root = NodeTree.root(columns, rows);
        root.leaves(leaves::add);
        run = provenance.runText();
        loadedAt = provenance.loadedAtMicros();
    }

    Remainder remainder() {
        return remainder;
    }

    /** Which leaf columns keep their smallest and largest value: all but JSON text, whose order means nothing. */
    boolean[] measured() {
        boolean[] measured = new boolean[leaves.size() + OWN_COLUMNS];
        for (int i = 0; i < leaves.size(); i++) {
            measured[i] = leaves.get(i).isOrdered();
        }
        measured[leaves.size() + 2] = true;
        measured[leaves.size() + 3] = true;
        return measured;
    }

    /** The chunks of the open row group, in the schema's order. */
    void writeTo(List<ColumnChunk> chunks) {
        for (int i = 0; i < leaves.size(); i++) {
            leaves.get(i).writeTo(chunks.get(i));
        }
        own = chunks.subList(leaves.size(), chunks.size());
    }

    void write(List<Row> batch, Binary slice) {
        writeFields(batch);
        ColumnChunk slices = own.get(4);
        for (int i = batch.size(); i > 0; i--) {
            slices.putBinary(0, slice);
        }
    }

    /** Writes rows that come with a slice each. */
    void write(List<Row> batch, List<Binary> slices) {
        writeFields(batch);
        for (Binary slice : slices) {
            own.get(4).putBinary(0, slice);
        }
    }

    private void writeFields(List<Row> batch) {
        int size = batch.size();
        rows.mapped(size);
        for (int i = 0; i < size; i++) {
            rows.values[i] = batch.get(i);
        }
        remainder.open(size);
        root.write(rows, remainder);
        rows.clear();
        writeOwn(size);
    }

    private void writeOwn(int size) {
        for (int i = 0; i < size; i++) {
            putJson(own.get(0), remainder.extra(i));
        }
        for (int i = 0; i < size; i++) {
            putJson(own.get(1), remainder.rescued(i));
        }
        for (int i = 0; i < size; i++) {
            own.get(2).putBinary(0, run);
            own.get(3).putLong(0, loadedAt);
        }
    }

    private static void putJson(ColumnChunk column, @Nullable Row value) {
        if (value == null) {
            column.putNull(0, 0);
        } else {
            column.putBinary(0, Binary.fromConstantByteArray(JsonText.bytes(value)));
        }
    }
}
