package dev.weir.lake.parquet;

import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much heap a row takes, about. */
final class RowSize {

    private static final int OBJECT = 48;
    private static final int SCALAR = 24;
    private static final int REFERENCE = 8;

    private RowSize() {}

    static long of(Row row) {
        long size = OBJECT;
        for (int i = 0; i < row.size(); i++) {
            size += REFERENCE + ofValue(row.storedAt(i));
        }
        return size;
    }

    private static long ofValue(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return 0;
        }
        if (value instanceof String text) {
            return OBJECT + text.length();
        }
        if (value instanceof JsonText text) {
            return OBJECT + text.to() - text.from();
        }
        if (value instanceof Row row) {
            return of(row);
        }
        if (value instanceof List<?> list) {
            long size = OBJECT;
            for (Object item : list) {
                size += REFERENCE + ofValue(item);
            }
            return size;
        }
        return SCALAR;
    }
}
