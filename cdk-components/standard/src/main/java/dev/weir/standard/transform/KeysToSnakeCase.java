package dev.weir.standard.transform;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/**
 * Writes all keys of each record in snake case, those of nested objects included: {@code OrderID2} becomes
 * {@code order_id_2}. Accents are removed.
 *
 * <pre>
 * type: KeysToSnakeCase
 * </pre>
 */
@Component(since = "6.12.0")
public record KeysToSnakeCase() implements RecordTransformation {

    @Override
    public void transform(Row record, Scope scope) {
        Keys.renameDeep(record, SnakeCase::of);
    }
}
