package dev.weir.parsers.columnar.arrow;

import java.util.List;
import org.apache.arrow.flatbuf.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of the schema, or a part of one.
 *
 * @param name       its name, once among its siblings
 * @param field      what the schema says of it
 * @param children   its parts
 * @param dictionary the number of the dictionary that its values stand in; null if they stand in the column
 * @param isUuid     whether its values are marked as UUIDs
 */
record ArrowField(
        String name,
        Field field,
        List<ArrowField> children,
        @Nullable Long dictionary,
        boolean isUuid) {

    ArrowField {
        children = List.copyOf(children);
    }

    /** The same field, whose values stand in it. */
    ArrowField plain() {
        return new ArrowField(name, field, children, null, isUuid);
    }

    /** A part of which there is one. */
    ArrowField child(int position) {
        return children.get(position);
    }
}
