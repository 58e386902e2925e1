package dev.weir.standard.schema;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.record.SchemaNormalization;
import dev.weir.spi.value.Row;

/**
 * Leaves the values of records as the source gave them. Written as {@code None}.
 *
 * <pre>
 * type: NoSchemaNormalization
 * </pre>
 */
@Component(scalars = {"None"})
public record NoSchemaNormalization() implements SchemaNormalization {

    @Override
    public void normalize(Row record, Row schema) {
        // values stay as they are
    }
}
