package dev.weir.parsers.columnar.avro;

import dev.weir.parsers.columnar.value.MapEntries;
import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.Values;
import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.jspecify.annotations.Nullable;

/** Makes readers of the types of a schema. Values are held to the limits one by one. */
final class AvroTypes {

    private final Reading reading;
    private final RecordMeter meter;
    private final Values values;
    private final AvroScalars scalars;
    private final Map<String, AvroRecord> records = new HashMap<>();
    private int columns;

    AvroTypes(Reading reading) {
        this.reading = reading;
        this.meter = reading.meter();
        this.values = reading.values();
        this.scalars = new AvroScalars(reading);
    }

    /** The reader of a type. */
    AvroType of(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY -> array(of(schema.getElementType()));
            case MAP -> map(of(schema.getValueType()));
            case UNION -> union(schema);
            default -> {
                if (++columns > reading.limits().columns()) {
                    throw Unreadable.limit(
                            "Avro", "it has more than " + reading.limits().columns() + " columns", "columns");
                }
                yield scalars.of(schema);
            }
        };
    }

    private AvroType record(Schema schema) {
        AvroRecord known = records.get(schema.getFullName());
        if (known != null) {
            return known;
        }
        AvroRecord record = AvroRecord.of(schema, reading);
        records.put(schema.getFullName(), record);
        schema.getFields().forEach(field -> record.add(of(field.schema())));
        return record;
    }

    private AvroType array(AvroType element) {
        return (in, depth) -> {
            deeper(depth);
            List<@Nullable Object> list = new ArrayList<>();
            for (long count = in.readArrayStart(); count > 0; count = in.arrayNext()) {
                for (long i = 0; i < count; i++) {
                    meter.value();
                    list.add(element.read(in, depth + 1));
                }
            }
            return list;
        };
    }

    private AvroType map(AvroType value) {
        return (in, depth) -> {
            deeper(depth);
            MapEntries entries = new MapEntries(values.format());
            for (long count = in.readMapStart(); count > 0; count = in.mapNext()) {
                for (long i = 0; i < count; i++) {
                    entries.add(scalars.text(in), value.read(in, depth + 1));
                }
            }
            return entries.json();
        };
    }

    private AvroType union(Schema schema) {
        List<AvroType> types = new ArrayList<>();
        schema.getTypes().forEach(type -> types.add(of(type)));
        return (in, depth) -> types.get(index(in, types.size())).read(in, depth);
    }

    private static int index(BinaryDecoder in, int size) throws IOException {
        int index = in.readIndex();
        if (index < 0 || index >= size) {
            throw new IOException("a union has no type " + index);
        }
        return index;
    }

    private void deeper(int depth) {
        if (depth > reading.limits().depth()) {
            throw Unreadable.limit(
                    "Avro", "values are nested more than " + reading.limits().depth() + " deep", "depth");
        }
    }
}
