package dev.weir.benchmarks.ceiling;

import java.util.List;
import org.apache.parquet.schema.GroupType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A list, in Parquet's form of three levels. */
final class ListField extends Field {

    private final Field element;
    private final int elementRepetition;

    ListField(GroupType type, int present, int repetition, List<Column.Kind> leaves) {
        super(present);
        elementRepetition = repetition + 1;
        element = Field.of(type.getType(0).asGroupType().getType(0), present + 1, elementRepetition, leaves);
    }

    @Override
    void read(JsonParser parser, ColumnBatch batch, int repetition) {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            element.missing(batch, repetition, present);
            return;
        }
        element.readOrMiss(parser, batch, repetition, present + 1);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.readOrMiss(parser, batch, elementRepetition, present + 1);
        }
    }

    @Override
    void missing(ColumnBatch batch, int repetition, int definition) {
        element.missing(batch, repetition, definition);
    }
}
