package dev.weir.lake.schema;

import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns, and fields of objects in them, by the names that files have, with dots between levels. */
public final class ColumnPath {

    private ColumnPath() {}

    /** The field that a name stands for, with dots between levels; null if there is none. */
    public static @Nullable String field(List<Column> columns, String name) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return column.field();
            }
        }
        for (Column column : columns) {
            if (name.startsWith(column.name() + ".")) {
                String rest = name.substring(column.name().length() + 1);
                String inner = inner(column.type(), rest);
                if (inner != null) {
                    return column.field() + "." + inner;
                }
            }
        }
        return null;
    }

    /** Objects without a schema, which are JSON texts in their column, may have any field. */
    private static @Nullable String inner(ColumnType type, String rest) {
        if (type instanceof Struct struct) {
            return field(struct.fields(), rest);
        }
        return type == Scalar.JSON ? rest : null;
    }

    /** All names. */
    public static List<String> names(List<Column> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> {
            names.add(column.name());
            if (column.type() instanceof Struct struct) {
                names(struct.fields()).forEach(inner -> names.add(column.name() + "." + inner));
            }
        });
        return names;
    }
}
