package dev.weir.lake.layout;

import dev.weir.lake.declare.PartitionKey.OfField;
import dev.weir.lake.declare.PartitionKey.Truncation;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A key that is made of a field of each row; keeps the last value. For one thread at a time. */
final class RowKey {

    private final OfField key;
    private final FieldPath path;
    private final Function<Object, @Nullable String> texts;
    private final Warnings warnings;
    private @Nullable Object last;
    private @Nullable String lastText;

    private RowKey(OfField key, Function<Object, @Nullable String> texts, Warnings warnings) {
        this.key = key;
        this.path = new FieldPath(key.field());
        this.texts = texts;
        this.warnings = warnings;
    }

    static RowKey of(OfField key, List<Column> columns, Warnings warnings) {
        if (key.truncate() == Truncation.NONE) {
            return new RowKey(key, new PartitionValue(PartitionKeys.type(key, columns))::text, warnings);
        }
        boolean wallClock = PartitionKeys.typeOf(key.field(), columns) == Scalar.TIMESTAMP_LOCAL;
        return new RowKey(key, new TruncatedTime(key, wallClock)::text, warnings);
    }

    /** The value of a row; null if it has none that a partition can have. */
    @Nullable
    String value(Row row) {
        Object value = path.in(row);
        if (value == null || "".equals(value)) {
            return null;
        }
        if (!value.equals(last)) {
            String text = texts.apply(value);
            lastText = text == null ? null : HiveText.value(text);
            last = value;
        }
        if (lastText == null) {
            warnings.unfit(key.key(), key.field());
        }
        return lastText;
    }
}
