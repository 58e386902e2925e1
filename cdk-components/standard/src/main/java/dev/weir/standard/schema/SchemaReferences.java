package dev.weir.standard.schema;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a schema file refers to in the place of each {@code $ref}: {@code #/definitions/size} is of the same file,
 * {@code address.json} and {@code units.json#/definitions/size} are of the files in {@code schemas/shared}, from those as well.
 */
final class SchemaReferences {

    private static final int MOST = 10_000;

    private final String start;
    private final String folder;
    private final Scope scope;
    private final Map<String, Row> documents = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int followed;

    /** References of a file, whose connector's files are in a folder. */
    SchemaReferences(SchemaFile file, String folder, Scope scope) {
        this.start = file.path();
        this.folder = folder + "schemas/shared/";
        this.scope = scope;
        documents.put(start, file.document(scope));
    }

    /** The schema in the file without references. */
    Row resolved() {
        if (resolved(document(start), start) instanceof Row schema) {
            return schema;
        }
        throw failure("'" + start + "' leads to what is no JSON object", "correct it");
    }

    private @Nullable Object resolved(@Nullable Object value, String path) {
        if (value instanceof Row row) {
            return row.get("$ref") instanceof String reference ? target(reference, path) : entries(row, path);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(resolved(element, path)));
            return elements;
        }
        return value;
    }

    private Row entries(Row row, String path) {
        Row entries = new Row();
        row.forEach((key, value) -> entries.put(key, resolved(value, path)));
        return entries;
    }

    private @Nullable Object target(String reference, String path) {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String there = file.isEmpty() ? path : folder + file;
        String place = there + (hash < 0 ? "" : reference.substring(hash));
        if (open.contains(place)) {
            throw failure("'" + reference + "' in '" + path + "' leads back to itself", "write out what it stands for");
        } else if (++followed > MOST) {
            throw failure("it refers to other places more than " + MOST + " times", "write a smaller one");
        }
        open.push(place);
        Object target = resolved(at(hash < 0 ? "" : reference.substring(hash + 1), there, reference), there);
        open.pop();
        if (target instanceof Row row) {
            row.remove("definitions");
        }
        return target;
    }

    private @Nullable Object at(String pointer, String path, String reference) {
        Object found = document(path);
        for (String key : Stream.of(pointer.split("/")).skip(1).toList()) {
            String plain = key.replace("~1", "/").replace("~0", "~");
            if (!(found instanceof Row row) || !row.containsKey(plain)) {
                throw failure("'" + reference + "' leads to nothing in '" + path + "'", "correct it");
            }
            found = row.get(plain);
        }
        return found;
    }

    private Row document(String path) {
        return documents.computeIfAbsent(path, wanted -> {
            SchemaFile file = SchemaFile.read(wanted, scope);
            if (file == null) {
                throw failure("there is no file '" + wanted + "' beside the manifest", "add it");
            }
            return file.document(scope);
        });
    }

    private ConnectorException failure(String reason, String remedy) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot load the schema of stream '" + scope.streamName() + "': " + reason + " (" + remedy + ")");
    }
}
