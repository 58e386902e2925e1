package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.MapEntries;
import dev.weir.parsers.columnar.value.RecordMeter;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.jspecify.annotations.Nullable;

/** Makes maps of groups that are marked as such. */
final class MapConverter extends GroupConverter {

    private final String format;
    private final Entry entry;
    private final Consumer<@Nullable Object> target;
    private MapEntries present;

    MapConverter(
            GroupType group,
            Converters converters,
            RecordMeter meter,
            String format,
            Consumer<@Nullable Object> target) {
        this.format = format;
        this.target = target;
        this.present = new MapEntries(format);
        this.entry = new Entry(group.getType(0).asGroupType(), converters, meter);
    }

    @Override
    public Converter getConverter(int fieldIndex) {
        return entry;
    }

    @Override
    public void start() {
        present = new MapEntries(format);
    }

    @Override
    public void end() {
        target.accept(present.json());
    }

    private final class Entry extends GroupConverter {

        private final Converter[] fields;
        private final RecordMeter meter;
        private @Nullable Object key;
        private @Nullable Object value;

        Entry(GroupType group, Converters converters, RecordMeter meter) {
            this.meter = meter;
            this.fields = new Converter[] {
                converters.single(group.getType(0), given -> key = given),
                converters.single(group.getType(1), given -> value = given)
            };
        }

        @Override
        public Converter getConverter(int fieldIndex) {
            return fields[fieldIndex];
        }

        @Override
        public void start() {
            meter.value(Long.BYTES);
            key = null;
            value = null;
        }

        @Override
        public void end() {
            present.add(key, value);
        }
    }
}
