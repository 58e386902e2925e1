package dev.weir.lake.parquet;

import dev.weir.lake.declare.PartitionKey.OfField;
import dev.weir.lake.declare.SortKey;
import dev.weir.lake.layout.PartitionKeys;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what is declared of a stream with its columns. For one thread. */
final class PlanCheck {

    private final String stream;
    private final List<Column> columns;
    private final PartitionKeys keys;
    private final List<String> problems = new ArrayList<>();

    PlanCheck(String stream, List<Column> columns, PartitionKeys keys) {
        this.stream = stream;
        this.columns = columns;
        this.keys = keys;
    }

    List<String> problems() {
        return problems;
    }

    private void problem(String what, String reason) {
        problems.add("Cannot " + what + " of the stream " + stream + ": " + reason);
    }

    /** No key may be named like a column. */
    void keys() {
        for (String key : keys.clashes(columns)) {
            problem(
                    "partition the files by '" + key + "'",
                    "they have a column of that name, and no reader tells the two apart (name the key otherwise, for"
                            + " instance " + key + "_key, or the column by schema: columns)");
        }
    }

    /** Rows are sorted by scalars. */
    void sorting(List<SortKey> sorting) {
        for (SortKey key : sorting) {
            ColumnType type = PartitionKeys.typeOf(key.field(), columns);
            if (type == null && !keys.names().contains(key.field())) {
                problem("sort the rows by '" + key.field() + "'", noColumn());
            } else if (isNested(type) || type == Scalar.JSON) {
                problem("sort the rows by '" + key.field() + "'", "its values have no order (name a field of scalars)");
            }
        }
    }

    /** Bloom filters are for scalars with many values. */
    void bloomFilters(List<String> fields) {
        for (String field : fields) {
            ColumnType type = PartitionKeys.typeOf(field, columns);
            if (type == null) {
                problem("make a Bloom filter for '" + field + "'", noColumn());
            } else if (isNested(type) || type == Scalar.BOOLEAN) {
                problem(
                        "make a Bloom filter for '" + field + "'",
                        "only columns of numbers, texts and times have one (remove it)");
            }
        }
    }

    /** Says which fields are spoken of that no column has. */
    void names(Collection<String> renamed, List<String> warnings) {
        for (String field : renamed) {
            if (PartitionKeys.typeOf(field, columns) == null) {
                warnings.add("the declaration names the column of the field '" + field + "', which has none");
            }
        }
        keys.keys().forEach(key -> {
            if (key instanceof OfField ofField && PartitionKeys.typeOf(ofField.field(), columns) == null) {
                warnings.add("the partition key " + key.key() + " is made of the field '" + ofField.field()
                        + "', which has no column");
            }
        });
    }

    private static boolean isNested(@Nullable ColumnType type) {
        return type instanceof Struct || type instanceof Array;
    }

    private String noColumn() {
        String known = String.join(", ", columns.stream().map(Column::field).toList());
        return "no column has such a field (" + (known.isEmpty() ? "the stream has no schema" : "known: " + known)
                + ")";
    }
}
