package dev.weir.lake.parquet;

import dev.weir.lake.declare.SortKey;
import dev.weir.lake.layout.FieldPath;
import dev.weir.lake.layout.PartitionKeys;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order of rows by fields, as their columns order values. Rows without a value stand last. For one thread at a time. */
final class RowOrder {

    private final List<Key> keys = new ArrayList<>();
    private final Map<String, String> notes;

    private record Key(FieldPath path, SortValue value, boolean descending) {}

    /** An order by fields that have columns. */
    RowOrder(List<SortKey> declared, List<Column> columns) {
        for (SortKey key : declared) {
            ColumnType type = PartitionKeys.typeOf(key.field(), columns);
            if (type == null) {
                throw new IllegalArgumentException("no column for " + key);
            }
            keys.add(new Key(new FieldPath(key.field()), SortValue.of(type), key.descending()));
        }
        notes = Map.of(
                "weir.sorted_by", declared.stream().map(SortKey::toString).collect(Collectors.joining(",")));
    }

    /** What the footer of a sorted file says. */
    Map<String, String> notes() {
        return notes;
    }

    /** The positions of rows in their order; equal ones as they come. */
    Integer[] sorted(List<Row> rows) {
        @Nullable Comparable<?>[][] values = new Comparable<?>[rows.size()][];
        Integer[] positions = new Integer[values.length];
        for (int i = 0; i < values.length; i++) {
            positions[i] = i;
            values[i] = values(rows.get(i));
        }
        Arrays.sort(positions, (one, other) -> compare(values[one], values[other]));
        return positions;
    }

    private @Nullable Comparable<?>[] values(Row row) {
        @Nullable Comparable<?>[] values = new Comparable<?>[keys.size()];
        for (int i = 0; i < values.length; i++) {
            Key key = keys.get(i);
            Object value = key.path().in(row);
            values[i] = value == null ? null : key.value().of(value);
        }
        return values;
    }

    private int compare(@Nullable Comparable<?>[] one, @Nullable Comparable<?>[] other) {
        for (int i = 0; i < one.length; i++) {
            int order = compare(one[i], other[i], keys.get(i).descending());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Comparable<?> one, @Nullable Comparable<?> other, boolean descending) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        int order = ((Comparable<Object>) one).compareTo(other);
        return descending ? -order : order;
    }
}
