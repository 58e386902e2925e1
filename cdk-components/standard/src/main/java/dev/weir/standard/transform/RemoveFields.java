package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.FieldPath;
import dev.weir.standard.path.FieldRemoval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes fields from records. Of a list only the last element can go; others become null, so that positions stay.
 *
 * <pre>
 * type: RemoveFields
 * field_pointers:
 *   - [content, html]
 *   - ["**", _links]
 * </pre>
 *
 * @param fieldPointers the paths of the fields; {@code *} matches any key of a level, {@code **} any number of levels
 * @param condition     if given, every text, number, boolean and null in the record for which it holds is removed,
 *                      wherever it stands; sees the value as {@code property}
 */
@Component
public record RemoveFields(
        List<List<String>> fieldPointers,
        @Sees("property") @Since("0.64.0") @Nullable Template<Boolean> condition) implements RecordTransformation {

    public RemoveFields {
        fieldPointers = fieldPointers.stream().<List<String>>map(List::copyOf).toList();
        condition = Conditions.orNone(condition);
    }

    @Override
    public void transform(Row record, Scope scope) {
        prepared(scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        Template<Boolean> picks = condition;
        if (picks == null) {
            List<FieldPath> paths = fieldPointers.stream().map(FieldPath::of).toList();
            return (record, inSlice) -> paths.forEach(path -> FieldRemoval.remove(record, path));
        }
        return (record, inSlice) -> fieldPointers.forEach(
                pointer -> FieldRemoval.removeLeaves(record, value -> picks.in(inSlice.with("property", value))));
    }
}
