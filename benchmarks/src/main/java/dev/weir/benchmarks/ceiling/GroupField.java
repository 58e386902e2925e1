package dev.weir.benchmarks.ceiling;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An object with fields, which mostly come in the order of the schema. */
final class GroupField extends Field {

    private final String[] names;
    private final Field[] fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet seen = new BitSet();

    GroupField(GroupType type, int present, int repetition, List<Column.Kind> leaves) {
        super(present);
        names = type.getFields().stream().map(Type::getName).map(String::intern).toArray(String[]::new);
        fields = new Field[names.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = Field.of(type.getType(i), present, repetition, leaves);
            places.put(names[i], i);
        }
    }

    @Override
    void read(JsonParser parser, ColumnBatch batch, int repetition) {
        seen.clear();
        int expected = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int place = place(parser.currentName(), expected);
            parser.nextToken();
            if (place < 0) {
                parser.skipChildren();
            } else {
                fields[place].readOrMiss(parser, batch, repetition, present);
                seen.set(place);
                expected = place + 1;
            }
        }
        for (int i = seen.nextClearBit(0); i < fields.length; i = seen.nextClearBit(i + 1)) {
            fields[i].missing(batch, repetition, present);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the parser interns names
    private int place(String name, int expected) {
        return expected < names.length && names[expected] == name ? expected : places.getOrDefault(name, -1);
    }

    @Override
    void missing(ColumnBatch batch, int repetition, int definition) {
        for (Field field : fields) {
            field.missing(batch, repetition, definition);
        }
    }
}
