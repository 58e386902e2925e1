package dev.weir.benchmarks.ceiling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.schema.PrimitiveType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A field with one value. */
final class LeafField extends Field {

    private final int index;
    private final Column.Kind kind;

    LeafField(PrimitiveType type, int present, List<Column.Kind> leaves) {
        super(present);
        index = leaves.size();
        kind = kind(type);
        leaves.add(kind);
    }

    private static Column.Kind kind(PrimitiveType type) {
        return switch (type.getPrimitiveTypeName()) {
            case INT64 -> type.getLogicalTypeAnnotation() == null ? Column.Kind.WHOLE : Column.Kind.TIME;
            case DOUBLE -> Column.Kind.NUMBER;
            case BOOLEAN -> Column.Kind.FLAG;
            case BINARY -> Column.Kind.TEXT;
            default -> throw new IllegalArgumentException("Cannot write " + type + ": this program has no such values");
        };
    }

    @Override
    void read(JsonParser parser, ColumnBatch batch, int repetition) {
        Column column = batch.column(index);
        switch (kind) {
            case WHOLE -> column.add(parser.getLongValue(), repetition, present);
            case TIME -> column.add(UtcTime.micros(parser.getString()), repetition, present);
            case NUMBER -> column.add(Double.doubleToRawLongBits(parser.getDoubleValue()), repetition, present);
            case FLAG -> column.add(parser.currentToken() == JsonToken.VALUE_TRUE ? 1 : 0, repetition, present);
            case TEXT -> column.add(parser.getString().getBytes(StandardCharsets.UTF_8), repetition, present);
        }
    }

    @Override
    void missing(ColumnBatch batch, int repetition, int definition) {
        batch.column(index).addNull(repetition, definition);
    }
}
