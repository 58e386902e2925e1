package dev.weir.standard.schema;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.SchemaLoader;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * A schema in a JSON file beside the manifest. Its {@code $ref}s lead to places in the file itself ({@code #/definitions/size}) and to files in the folder
 * {@code schemas/shared} ({@code address.json}).
 *
 * <pre>
 * type: JsonFileSchemaLoader
 * file_path: ./schemas/{{ parameters['name'] }}.json
 * </pre>
 *
 * @param filePath the file, relative to the manifest; by default {@code ./schemas/} or {@code ./} and the stream's name
 *                 with {@code .json}
 */
@Alias(value = "JsonSchema", until = "0.28.1")
@Component(successor = "InlineSchemaLoader")
public record JsonFileSchemaLoader(@Nullable Template<String> filePath) implements SchemaLoader {

    @Override
    public Row schema(Scope scope) {
        String given = filePath == null ? "" : filePath.in(scope);
        SchemaFile file = given.isEmpty() ? SchemaFile.byName(scope) : SchemaFile.at(given, scope);
        if (file == null) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot load the schema of stream '" + scope.streamName() + "': there is no file '"
                            + (given.isEmpty() ? "./schemas/" + scope.streamName() + ".json" : given)
                            + "' beside the manifest (add it, or use an InlineSchemaLoader)");
        }
        return file.schema(scope);
    }
}
