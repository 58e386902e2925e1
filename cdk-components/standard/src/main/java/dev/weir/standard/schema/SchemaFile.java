package dev.weir.standard.schema;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds a schema.
 *
 * @param path where it is, relative to the manifest
 * @param text its content
 */
record SchemaFile(String path, String text) {

    /** The file at a path, also if that begins with the folder that the manifest itself is in; null if it is not there. */
    static @Nullable SchemaFile at(String path, Scope scope) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        SchemaFile file = read(plain, scope);
        int folder = plain.indexOf('/');
        return file != null || folder < 0 || !plain.startsWith("source_")
                ? file
                : read(plain.substring(folder + 1), scope);
    }

    /** The file of a stream's name; null if it is not there. */
    static @Nullable SchemaFile byName(Scope scope) {
        SchemaFile file = read("schemas/" + scope.streamName() + ".json", scope);
        return file == null ? read(scope.streamName() + ".json", scope) : file;
    }

    /** The file at a path; null if it is not there. */
    static @Nullable SchemaFile read(String path, Scope scope) {
        byte[] bytes = scope.runtime().file(path);
        return bytes == null ? null : new SchemaFile(path, new String(bytes, StandardCharsets.UTF_8));
    }

    /** The schema, with what it refers to in its place. */
    Row schema(Scope scope) {
        String folder = path.startsWith("source_") ? path.substring(0, path.indexOf('/') + 1) : "";
        return new SchemaReferences(this, folder, scope).resolved();
    }

    /** The file as it stands. */
    Row document(Scope scope) {
        if (scope.runtime().json().parse(text) instanceof Row schema) {
            return schema;
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot load the schema of stream '" + scope.streamName() + "': file '" + path
                        + "' holds no JSON object (write a JSON schema into it)");
    }
}
