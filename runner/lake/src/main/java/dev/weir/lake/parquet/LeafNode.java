package dev.weir.lake.parquet;

import dev.weir.lake.convert.Conversion;
import dev.weir.lake.convert.Fit;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Scalar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A column of scalars. */
final class LeafNode implements Node {

    private final Conversion conversion;
    private final boolean ordered;
    private final boolean takesJsonText;
    private @Nullable ColumnChunk chunk;

    LeafNode(ColumnType type) {
        this.conversion = Conversion.of(type);
        this.ordered = type != Scalar.JSON;
        this.takesJsonText = Conversion.takesJsonText(type);
    }

    /** Whether the order of its values means something. */
    boolean isOrdered() {
        return ordered;
    }

    /** The chunk of the open row group. */
    void writeTo(ColumnChunk next) {
        chunk = next;
    }

    ColumnChunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("no row group is open");
        }
        return chunk;
    }

    @Override
    public void write(Vector in, Remainder remainder) {
        ColumnChunk column = chunk();
        for (int i = 0; i < in.size; i++) {
            Object value = in.values[i];
            Fit fit = value == null ? Fit.EXACT : conversion.put(value, in.repetitions[i], column);
            if (value == null || fit == Fit.NONE) {
                column.putNull(in.repetitions[i], in.definitions[i]);
            }
            if (value != null && fit != Fit.EXACT) {
                remainder.rescue(in, i, value);
            }
        }
    }

    @Override
    public boolean takesJsonText() {
        return takesJsonText;
    }

    @Override
    public void leaves(Consumer<LeafNode> visitor) {
        visitor.accept(this);
    }
}
