package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.Values;
import dev.weir.spi.value.Row;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Makes rows of the values of columns. Used by one thread. */
final class RecordRoot extends RecordMaterializer<Row> {

    private final GroupConverter converter;
    private @Nullable Row current;

    RecordRoot(MessageType schema, Values values, RecordMeter meter) {
        this.converter = new Converters(values, meter).struct(schema, value -> current = (Row) value);
    }

    @Override
    public @Nullable Row getCurrentRecord() {
        return current;
    }

    @Override
    public GroupConverter getRootConverter() {
        return converter;
    }
}
