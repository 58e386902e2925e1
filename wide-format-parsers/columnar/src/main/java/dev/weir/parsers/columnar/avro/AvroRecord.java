package dev.weir.parsers.columnar.avro;

import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.columnar.value.Selection;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.jspecify.annotations.Nullable;

/** Reads records. Their types are filled in later, as a record may hold itself. */
final class AvroRecord implements AvroType {

    private final Schema schema;
    private final Reading reading;
    private final List<AvroType> types;
    private final boolean[] taken;
    private final Row names = new Row();

    private AvroRecord(Schema schema, Reading reading, List<AvroType> types, List<Integer> positions) {
        this.schema = schema;
        this.reading = reading;
        this.types = types;
        this.taken = new boolean[schema.getFields().size()];
        for (int position : positions) {
            taken[position] = true;
            names.put(schema.getFields().get(position).name(), null);
        }
    }

    /** A record of all fields, whose types are still to be added. */
    static AvroRecord of(Schema schema, Reading reading) {
        List<Integer> all = new ArrayList<>();
        schema.getFields().forEach(field -> all.add(field.pos()));
        return new AvroRecord(schema, reading, new ArrayList<>(), all);
    }

    /** Adds the type of the next field. */
    void add(AvroType type) {
        types.add(type);
    }

    /** The same record, of which only some fields are given. */
    AvroRecord select(Selection selection) {
        List<String> columns =
                schema.getFields().stream().map(Schema.Field::name).toList();
        return new AvroRecord(
                schema, reading, types, selection.positions(reading.values().format(), columns));
    }

    @Override
    public Row read(BinaryDecoder in, int depth) throws IOException {
        if (depth > reading.limits().depth()) {
            throw Unreadable.limit(
                    "Avro", "values are nested more than " + reading.limits().depth() + " deep", "depth");
        }
        @Nullable Object[] values = new Object[names.size()];
        int place = 0;
        reading.meter().value(8L * values.length);
        for (int i = 0; i < types.size(); i++) {
            Object value = types.get(i).read(in, depth + 1);
            if (taken[i]) {
                values[place++] = value;
            }
        }
        return Row.withKeysOf(names, values);
    }
}
