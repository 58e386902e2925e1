package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds fields to records, or replaces them.
 *
 * <pre>
 * type: AddFields
 * fields:
 *   - path: [account_id]
 *     value: "{{ stream_partition.account_id }}"
 * </pre>
 *
 * @param fields    the fields, in this order: a value sees the fields before it
 * @param condition adds a field only if it holds; sees {@code record}, {@code stream_slice}, and the field's
 *                  {@code value} and {@code path}
 */
@Component
public record AddFields(
        @Sees("record") @DefaultType("AddedFieldDefinition") List<AddedFieldDefinition> fields,

        @Sees({"record", "value", "path"}) @Since("6.40.0") @Nullable
        Template<Boolean> condition)
        implements RecordTransformation {

    public AddFields {
        fields = List.copyOf(fields);
    }

    @Override
    public void transform(Row record, Scope scope) {
        Scope inRecord = scope.with("record", record);
        for (AddedFieldDefinition field : fields) {
            field.addTo(record, condition, inRecord);
        }
    }
}
