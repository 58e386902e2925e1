package dev.weir.standard.schema;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/**
 * A schema that stands in the manifest.
 *
 * <pre>
 * type: InlineSchemaLoader
 * schema:
 *   type: object
 *   properties:
 *     id:
 *       type: [integer, "null"]
 * </pre>
 *
 * @param schema the JSON schema of the records
 */
@Component
public record InlineSchemaLoader(@Default("{}") Row schema) implements SchemaLoader {

    @Override
    public Row schema(Scope scope) {
        return schema.copy();
    }
}
