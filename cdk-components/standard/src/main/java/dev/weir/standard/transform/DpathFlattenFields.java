package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
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
 * Brings the fields of one nested object to the top of each record. A record stays as it is if one of their keys is
 * taken.
 *
 * <pre>
 * type: DpathFlattenFields
 * field_path: [attributes]
 * delete_origin_value: true
 * </pre>
 *
 * @param fieldPath         the keys that lead to the object; with {@code *} the first match is taken
 * @param deleteOriginValue whether the nested object is removed
 * @param replaceRecord     whether the fields become the whole record
 * @param keyTransformation how the keys are changed
 */
@Component(since = "6.22.0")
public record DpathFlattenFields(
        List<Template<String>> fieldPath,
        @Default("false") boolean deleteOriginValue,
        @Since("6.40.0") @Default("false") boolean replaceRecord,

        @Since("6.46.0") @DefaultType("KeyTransformation") @Nullable
        KeyTransformation keyTransformation)
        implements RecordTransformation {

    public DpathFlattenFields {
        fieldPath = List.copyOf(fieldPath);
    }

    @Override
    public void transform(Row record, Scope scope) {
        prepared(scope).transform(record, scope);
    }

    @Override
    public RecordTransformation prepared(Scope scope) {
        FieldPath path =
                FieldPath.of(fieldPath.stream().map(step -> step.in(scope)).toList());
        return (record, inSlice) -> flatten(record, path, inSlice);
    }

    private void flatten(Row record, FieldPath path, Scope scope) {
        if (!(find(record, path) instanceof Row nested)) {
            return;
        }
        Row fields = keyTransformation == null ? Row.of(nested) : keyTransformation.apply(nested, scope);
        if (replaceRecord && !fields.isEmpty()) {
            record.clear();
            record.putAll(fields);
        } else if (fields.keySet().stream().noneMatch(record::containsKey)) {
            if (deleteOriginValue) {
                FieldRemoval.remove(record, path);
            }
            record.putAll(fields);
        }
    }

    private static @Nullable Object find(Row record, FieldPath path) {
        if (!path.takesAll()) {
            return path.get(record, null);
        }
        List<@Nullable Object> matches = path.values(record);
        return matches.isEmpty() ? null : matches.get(0);
    }
}
