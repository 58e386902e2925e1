package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.Values;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how the values of a column are put together, by its type; lists and maps in all forms that the format's page on logical
 * types has, those of older writers included.
 */
final class Converters {

    private final Values values;
    private final RecordMeter meter;

    Converters(Values values, RecordMeter meter) {
        this.values = values;
        this.meter = meter;
    }

    /** A group whose fields become those of an object. */
    GroupConverter struct(GroupType group, Consumer<@Nullable Object> target) {
        return new StructConverter(group, this, meter, target);
    }

    /** A field that is not repeated, or of which one value at a time is meant. */
    Converter single(Type field, Consumer<@Nullable Object> target) {
        if (field.isPrimitive()) {
            return new LeafConverter(LeafType.of(field.asPrimitiveType(), values), meter, target);
        }
        GroupType group = field.asGroupType();
        if (isListOrMap(group)) {
            boolean isMap = !(group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation);
            return isMap ? map(group, target) : new ListConverter(group, this, meter, target);
        }
        return struct(group, target);
    }

    private Converter map(GroupType group, Consumer<@Nullable Object> target) {
        boolean hasEntries = !group.getType(0).isPrimitive()
                && group.getType(0).asGroupType().getFieldCount() == 2;
        return hasEntries
                ? new MapConverter(group, this, meter, values.format(), target)
                : new ListConverter(group, this, meter, target);
    }

    private static boolean isListOrMap(GroupType group) {
        boolean isAnnotated = group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
                || group.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
                || group.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation;
        return isAnnotated && group.getFieldCount() == 1 && group.getType(0).isRepetition(Repetition.REPEATED);
    }
}
