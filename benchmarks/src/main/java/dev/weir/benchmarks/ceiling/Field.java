package dev.weir.benchmarks.ceiling;

import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A field of the schema, which puts values of JSON into the leaf columns below it. */
abstract class Field {

    /** The definition level of a value that is there. */
    final int present;

    Field(int present) {
        this.present = present;
    }

    /** Takes the value at the parser's present token, which is not null. */
    abstract void read(JsonParser parser, ColumnBatch batch, int repetition);

    /** Says for each leaf that there is no value from this definition level on. */
    abstract void missing(ColumnBatch batch, int repetition, int definition);

    final void readOrMiss(JsonParser parser, ColumnBatch batch, int repetition, int parentPresent) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            missing(batch, repetition, parentPresent);
        } else {
            read(parser, batch, repetition);
        }
    }

    /** The fields of a schema; the kinds of its leaf columns are added to the list in their order. */
    static GroupField of(MessageType schema, List<Column.Kind> leaves) {
        return new GroupField(schema, 0, 0, leaves);
    }

    static Field of(Type type, int parentPresent, int parentRepetition, List<Column.Kind> leaves) {
        int present = parentPresent + (type.isRepetition(Type.Repetition.OPTIONAL) ? 1 : 0);
        if (type.isPrimitive()) {
            return new LeafField(type.asPrimitiveType(), present, leaves);
        }
        GroupType group = type.asGroupType();
        return group.getLogicalTypeAnnotation() == null
                ? new GroupField(group, present, parentRepetition, leaves)
                : new ListField(group, present, parentRepetition, leaves);
    }
}
