package dev.weir.authoring.declared;

import dev.weir.authoring.text.Json;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.yaml.YamlReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that holds one schema, in JSON or YAML. */
public final class SchemaFile {

    private static final long LARGEST = 1_000_000;

    private SchemaFile() {}

    /** Whether a file holds JSON, by its name. */
    public static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /**
     * The schema of a file.
     *
     * @throws ManifestException if the file cannot be read or holds no object
     */
    public static Map<String, @Nullable Object> read(Path file) {
        String name = file.toString();
        String text = Manifests.text(file);
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        if (!isJson(file)) {
            schema.putAll(yaml(text, name));
            return schema;
        }
        Json.Parsed parsed = Json.parse(text);
        if (!(parsed.value() instanceof Map<?, ?> object)) {
            String flaw = parsed.flaw().isEmpty() ? "it holds no JSON object" : parsed.flaw();
            throw unreadable(name, flaw + " (correct the JSON)");
        }
        object.forEach((key, value) -> schema.put(String.valueOf(key), value));
        return schema;
    }

    private static Map<String, @Nullable Object> yaml(String text, String name) {
        if (YamlReader.read(text, name, new Problems()) instanceof MappingNode mapping) {
            if (mapping.weight() > LARGEST) {
                throw unreadable(
                        name, "its aliases stand for more than " + LARGEST + " values (write it without them)");
            }
            return mapping.plain();
        }
        throw unreadable(name, "it holds no mapping (write a JSON schema)");
    }

    private static ManifestException unreadable(String file, String reason) {
        return new ManifestException(
                Problem.error("file", new Position(file, 1, 1), "Cannot read the schema: " + reason));
    }
}
