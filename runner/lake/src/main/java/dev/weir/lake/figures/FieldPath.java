package dev.weir.lake.figures;

import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The place of a field in a row: the names of the fields that lead to it. */
record FieldPath(List<String> names) {

    FieldPath {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a path needs a name");
        }
    }

    /**
     * The path of a column.
     *
     * @param column the column, with dots for nested ones
     * @param fields the fields whose columns have other names, by column
     */
    static FieldPath of(String column, Map<String, String> fields) {
        String field = fields.get(column);
        if (field != null) {
            return new FieldPath(List.of(field));
        }
        List<String> names = new ArrayList<>(List.of(column.split("\\.", -1)));
        names.set(0, fields.getOrDefault(names.get(0), names.get(0)));
        return new FieldPath(names);
    }

    /** The value; null if it is not there or null. */
    @Nullable
    Object in(Row row) {
        Row inner = innermost(row);
        return inner == null ? null : inner.get(names.get(names.size() - 1));
    }

    /** Whether there is no value, without looking at it. */
    boolean isNullIn(Row row) {
        Row inner = innermost(row);
        int position = inner == null ? -1 : inner.positionOf(names.get(names.size() - 1));
        if (inner == null || position < 0) {
            return true;
        }
        Object stored = inner.storedAt(position);
        return stored == null || stored instanceof JsonText text && text.utf8()[text.from()] == 'n';
    }

    private @Nullable Row innermost(Row row) {
        Row inner = row;
        for (int i = 0; i < names.size() - 1; i++) {
            if (!(inner.get(names.get(i)) instanceof Row next)) {
                return null;
            }
            inner = next;
        }
        return inner;
    }
}
