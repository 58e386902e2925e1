package dev.weir.lake.layout;

import dev.weir.lake.convert.TimeText;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.spi.value.Row;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON values as values of partitions. For one thread at a time. */
final class PartitionValue {

    private final PartitionColumn.Type type;
    private final TimeText time = new TimeText();

    PartitionValue(PartitionColumn.Type type) {
        this.type = type;
    }

    /** The text of a value that is not null; null if a partition of the type cannot have it. */
    @Nullable
    String text(Object value) {
        String text = switch (type) {
            case TEXT -> scalar(value);
            case INTEGER -> integer(value);
            case DATE -> date(value);
        };
        return text == null || HiveText.isTooLong(text) ? null : text;
    }

    private static @Nullable String scalar(Object value) {
        return value instanceof Row || value instanceof List<?> ? null : value.toString();
    }

    private static @Nullable String integer(Object value) {
        if (value instanceof String text && text.matches("-?[1-9]\\d{0,17}|0")) {
            return text;
        }
        boolean whole = value instanceof Long || (value instanceof BigInteger number && number.bitLength() < Long.SIZE);
        return whole ? value.toString() : null;
    }

    private @Nullable String date(Object value) {
        boolean isDate = value instanceof String text && time.parse(text);
        return isDate ? value.toString().substring(0, "yyyy-mm-dd".length()) : null;
    }
}
