package dev.weir.standard.transform;

import dev.weir.spi.value.Row;
import java.util.function.UnaryOperator;

/** Renames the keys of rows in place; of keys that become equal the last one wins, at the place of the first. */
final class Keys {

    private Keys() {}

    /** Renames the keys at the top. */
    static void rename(Row row, UnaryOperator<String> renamed) {
        fill(row, renamed, false);
    }

    /** Renames the keys of the row and of all objects in it; lists are not entered. */
    static void renameDeep(Row row, UnaryOperator<String> renamed) {
        fill(row, renamed, true);
    }

    private static void fill(Row row, UnaryOperator<String> renamed, boolean deep) {
        Row changed = new Row();
        for (int i = 0; i < row.size(); i++) {
            Object value = row.valueAt(i);
            if (deep && value instanceof Row inner) {
                fill(inner, renamed, true);
            }
            changed.put(renamed.apply(row.keyAt(i)), value);
        }
        row.clear();
        row.putAll(changed);
    }
}
