package dev.weir.lake.parquet;

import dev.weir.lake.convert.Conversion;
import dev.weir.lake.convert.Fit;
import dev.weir.lake.convert.LeafColumn;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the fields of rows whose values do not fit their columns. For one thread at a time. */
final class RowCheck {

    private record Field(String name, Predicate<Object> fits) {}

    private final List<Field> fields;

    RowCheck(List<Column> columns) {
        fields = fields(columns);
    }

    private static List<Field> fields(List<Column> columns) {
        return columns.stream()
                .map(column -> new Field(column.field(), fits(column.type())))
                .toList();
    }

    private static Predicate<Object> fits(ColumnType type) {
        if (type instanceof Struct struct) {
            List<Field> inner = fields(struct.fields());
            return value -> value instanceof Row row && inner.stream().allMatch(field -> fits(field, row));
        }
        if (type instanceof Array array) {
            Predicate<Object> element = fits(array.element());
            return value ->
                    value instanceof List<?> list && list.stream().allMatch(item -> item == null || element.test(item));
        }
        Conversion conversion = Conversion.of(type);
        Nothing nothing = new Nothing();
        return value -> conversion.put(value, 0, nothing) != Fit.NONE;
    }

    private static boolean fits(Field field, Row row) {
        Object value = row.get(field.name());
        return value == null || field.fits().test(value);
    }

    /** The fields of a row that do not fit; empty if all do. */
    List<String> misfits(Row row) {
        List<String> found = List.of();
        for (Field field : fields) {
            if (!fits(field, row)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(field.name());
            }
        }
        return found;
    }

    /** A column that keeps nothing. */
    private static final class Nothing implements LeafColumn {
        @Override
        public void putLong(int repetition, long value) {
            // nothing is kept
        }

        @Override
        public void putInt(int repetition, int value) {
            // nothing is kept
        }

        @Override
        public void putDouble(int repetition, double value) {
            // nothing is kept
        }

        @Override
        public void putBoolean(int repetition, boolean value) {
            // nothing is kept
        }

        @Override
        public void putBytes(int repetition, byte[] value) {
            // nothing is kept
        }

        @Override
        public void putText(int repetition, byte[] utf8, int from, int to) {
            // nothing is kept
        }
    }
}
