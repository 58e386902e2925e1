package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.RecordMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/** Makes lists of groups that are marked as such. */
final class ListConverter extends GroupConverter {

    private final Converter repeated;
    private final Consumer<@Nullable Object> target;
    private List<@Nullable Object> present = new ArrayList<>();

    ListConverter(GroupType group, Converters converters, RecordMeter meter, Consumer<@Nullable Object> target) {
        Type inside = group.getType(0);
        this.target = target;
        this.repeated = isElement(inside, group.getName())
                ? converters.single(inside, value -> present.add(value))
                : new Element(inside.asGroupType(), converters, meter);
    }

    /** Whether the repeated field is the element itself, and not a group around it. */
    private static boolean isElement(Type repeated, String list) {
        if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() != 1) {
            return true;
        }
        return repeated.asGroupType().getType(0).isRepetition(Repetition.REPEATED)
                || repeated.getName().equals("array")
                || repeated.getName().equals(list + "_tuple");
    }

    @Override
    public Converter getConverter(int fieldIndex) {
        return repeated;
    }

    @Override
    public void start() {
        present = new ArrayList<>();
    }

    @Override
    public void end() {
        target.accept(present);
    }

    /** The group around an element, which is null unless the group has a value. */
    private final class Element extends GroupConverter {

        private final Converter element;
        private final RecordMeter meter;
        private @Nullable Object value;

        Element(GroupType group, Converters converters, RecordMeter meter) {
            this.meter = meter;
            this.element = converters.single(group.getType(0), given -> value = given);
        }

        @Override
        public Converter getConverter(int fieldIndex) {
            return element;
        }

        @Override
        public void start() {
            meter.value();
            value = null;
        }

        @Override
        public void end() {
            present.add(value);
        }
    }
}
