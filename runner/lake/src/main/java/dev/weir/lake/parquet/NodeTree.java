package dev.weir.lake.parquet;

import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.lake.schema.StreamColumns;
import java.util.List;

/** Builds the nodes for a stream's columns. */
final class NodeTree {

    private NodeTree() {}

    /** The node for whole rows, which come in the given vector. */
    static StructNode root(StreamColumns columns, Vector rows) {
        return struct(columns.columns(), rows, 0, 0);
    }

    private static StructNode struct(List<Column> columns, Vector in, int ownLevels, int repetition) {
        Vector out = new Vector(in);
        List<StructNode.Field> fields = columns.stream()
                .map(column -> new StructNode.Field(column.field(), node(column.type(), out, repetition)))
                .toList();
        return new StructNode(fields, out, ownLevels);
    }

    private static Node node(ColumnType type, Vector in, int repetition) {
        if (type instanceof Struct struct) {
            return struct(struct.fields(), in, 1, repetition);
        }
        if (type instanceof Array array) {
            Vector elements = new Vector(in);
            return new ListNode(node(array.element(), elements, repetition + 1), elements, repetition + 1);
        }
        return new LeafNode(type);
    }
}
