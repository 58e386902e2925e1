package dev.weir.lake.parquet;

import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;

/** Finds the leaf columns of fields that a Bloom filter is declared for: scalars, alone or in structs. */
final class BloomFields {

    private BloomFields() {}

    /** Which leaf columns have a filter, in the schema's order. */
    static boolean[] of(List<Column> columns, List<String> fields, MessageType schema) {
        Set<List<String>> paths = new HashSet<>();
        find(columns, "", List.of(), Set.copyOf(fields), paths);
        List<ColumnDescriptor> leaves = schema.getColumns();
        boolean[] found = new boolean[leaves.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = paths.contains(List.of(leaves.get(i).getPath()));
        }
        return found;
    }

    private static void find(
            List<Column> columns, String above, List<String> path, Set<String> fields, Set<List<String>> found) {
        for (Column column : columns) {
            List<String> own = new ArrayList<>(path);
            own.add(column.name());
            String field = above + column.field();
            if (column.type() instanceof Struct struct) {
                find(struct.fields(), field + ".", own, fields, found);
            } else if (fields.contains(field) && column.type() != Scalar.BOOLEAN) {
                found.add(own);
            }
        }
    }
}
