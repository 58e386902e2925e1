package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/** Makes objects of groups. A repeated field without a list around it is a list. */
final class StructConverter extends GroupConverter {

    private final Row names = new Row();
    private final Converter[] fields;
    private final boolean[] repeated;
    private final RecordMeter meter;
    private final Consumer<@Nullable Object> target;
    private @Nullable Object[] present = new Object[0];

    StructConverter(GroupType group, Converters converters, RecordMeter meter, Consumer<@Nullable Object> target) {
        int count = group.getFieldCount();
        this.fields = new Converter[count];
        this.repeated = new boolean[count];
        this.meter = meter;
        this.target = target;
        for (int i = 0; i < count; i++) {
            Type field = group.getType(i);
            int place = i;
            names.put(field.getName(), null);
            repeated[i] = field.isRepetition(Repetition.REPEATED);
            fields[i] = converters.single(
                    field, repeated[i] ? value -> add(place, value) : value -> present[place] = value);
        }
    }

    @SuppressWarnings("unchecked")
    private void add(int place, @Nullable Object value) {
        ((List<@Nullable Object>) present[place]).add(value);
    }

    @Override
    public Converter getConverter(int fieldIndex) {
        return fields[fieldIndex];
    }

    @Override
    public void start() {
        meter.value(fields.length * 8L);
        present = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            present[i] = repeated[i] ? new ArrayList<>() : null;
        }
    }

    @Override
    public void end() {
        target.accept(Row.withKeysOf(names, present));
    }
}
