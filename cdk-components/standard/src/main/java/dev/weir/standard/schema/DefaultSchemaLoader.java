package dev.weir.standard.schema;

import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** The schema of a stream that names none: the file of its name beside the manifest, or the empty schema. */
public record DefaultSchemaLoader() implements SchemaLoader {

    @Override
    public Row schema(Scope scope) {
        SchemaFile file = SchemaFile.byName(scope);
        return file == null ? new Row() : file.schema(scope);
    }
}
