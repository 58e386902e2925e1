package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.RecordMeter;
import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** Takes the values of a column. What an entry of a dictionary stands for is made once. */
final class LeafConverter extends PrimitiveConverter {

    private final LeafType type;
    private final RecordMeter meter;
    private final Consumer<@Nullable Object> target;
    private @Nullable Dictionary dictionary;
    private @Nullable Object[] entries = new Object[0];

    LeafConverter(LeafType type, RecordMeter meter, Consumer<@Nullable Object> target) {
        this.type = type;
        this.meter = meter;
        this.target = target;
    }

    @Override
    public boolean hasDictionarySupport() {
        return type.isOfBytes();
    }

    @Override
    public void setDictionary(Dictionary given) {
        dictionary = given;
        entries = new Object[given.getMaxId() + 1];
    }

    @Override
    public void addValueFromDictionary(int id) {
        if (dictionary == null) {
            throw new IllegalStateException("a column has no dictionary");
        }
        Object entry = entries[id];
        if (entry == null) {
            entry = type.bytes().apply(dictionary.decodeToBinary(id));
            entries[id] = entry;
        }
        meter.value();
        target.accept(entry);
    }

    @Override
    public void addBinary(Binary value) {
        meter.value(2L * value.length());
        target.accept(type.bytes().apply(value));
    }

    @Override
    public void addBoolean(boolean value) {
        meter.value();
        target.accept(value);
    }

    @Override
    public void addDouble(double value) {
        meter.value();
        target.accept(type.values().floating(value));
    }

    @Override
    public void addFloat(float value) {
        addDouble(value);
    }

    @Override
    public void addInt(int value) {
        meter.value();
        target.accept(type.numbers().apply(value));
    }

    @Override
    public void addLong(long value) {
        meter.value();
        target.accept(type.numbers().apply(value));
    }
}
