package dev.weir.authoring.record;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.text.Json;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schemas of streams: those in the manifest, and those in files beside it. What only the source or the configuration
 * tells stays unknown.
 *
 * @param folder where the manifest is; null if it has no place
 */
public record SchemaReader(@Nullable Path folder) {

    private static final Pattern NAME =
            Pattern.compile("\\{\\{\\s*parameters(?:\\[\\s*['\"](\\w+)['\"]\\s*]|\\.(\\w+))\\s*}}");

    /** What a stream declares. */
    public RecordSchema read(Component stream) {
        if (stream.type().parameter("schema_loader").isEmpty()) {
            return RecordSchema.unknown(stream.type().type() + " has a schema of its own");
        }
        List<Component> loaders = stream.parts("schema_loader");
        if (loaders.isEmpty()) {
            return stream.text("name").isEmpty()
                    ? RecordSchema.unknown(
                            "streams that are made while the connector runs have files of their own names")
                    : byName(stream.text("name"));
        }
        return loaders.stream()
                .map(loader -> one(loader, stream.text("name")))
                .reduce(RecordSchema::and)
                .orElse(RecordSchema.NONE);
    }

    /** The file beside the manifest that holds the schema of a stream; empty if none does. */
    public Optional<Path> file(Component stream) {
        List<Component> loaders = stream.parts("schema_loader");
        String name = stream.text("name");
        if (loaders.isEmpty()) {
            return stream.type().parameter("schema_loader").isEmpty() || name.isEmpty()
                    ? Optional.empty()
                    : fileOf(name);
        }
        Component loader = loaders.get(0);
        if (loaders.size() > 1 || !loader.type().type().equals("JsonFileSchemaLoader")) {
            return Optional.empty();
        }
        String given = loader.text("file_path");
        return given.isEmpty() ? fileOf(name) : given(filled(given, loader.node()));
    }

    private RecordSchema one(Component loader, String stream) {
        return switch (loader.type().type()) {
            case "InlineSchemaLoader" ->
                loader.value("schema") instanceof MappingNode schema ? RecordSchema.of(schema) : RecordSchema.NONE;
            case "JsonFileSchemaLoader" -> ofFile(loader, stream);
            case "DynamicSchemaLoader" -> RecordSchema.unknown("the source is asked for them (DynamicSchemaLoader)");
            default -> RecordSchema.unknown(loader.type().type() + " knows them");
        };
    }

    private RecordSchema ofFile(Component loader, String stream) {
        String given = loader.text("file_path");
        if (given.isEmpty()) {
            return byName(stream);
        }
        String path = filled(given, loader.node());
        if (path.contains("{{")) {
            return RecordSchema.unknown("the name of their file depends on more than the manifest: " + given);
        }
        return given(path).map(SchemaReader::ofJson).orElseGet(() -> missing(path));
    }

    private Optional<Path> given(String path) {
        return Stream.of(plain(path), withoutFolder(plain(path)))
                .map(this::existing)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A template that only joins {@code $parameters} is filled in. */
    private static String filled(String path, MappingNode loader) {
        MappingNode parameters = loader.get("$parameters") instanceof MappingNode inForce
                ? inForce
                : new MappingNode(loader.position(), List.of());
        return NAME.matcher(path).replaceAll(found -> {
            String value = parameters.text(found.group(1) == null ? found.group(2) : found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private static String plain(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    /** Older manifests name files from the folder around their own. */
    private static String withoutFolder(String path) {
        int slash = path.indexOf('/');
        return path.startsWith("source_") && slash > 0 ? path.substring(slash + 1) : path;
    }

    /** Without a loader, a file of the stream's name is the schema, if there is one. */
    private RecordSchema byName(String stream) {
        if (folder == null) {
            return RecordSchema.unknown("they may be in a file beside the manifest, which has no place");
        }
        return fileOf(stream).map(SchemaReader::ofJson).orElse(RecordSchema.NONE);
    }

    private Optional<Path> fileOf(String stream) {
        return Stream.of("schemas/" + stream + ".json", stream + ".json")
                .map(this::existing)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A file beside the manifest, or in a folder there; what is elsewhere is none of its own. */
    private Optional<Path> existing(String path) {
        if (folder == null || path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Path file = folder.resolve(path).normalize();
        return file.startsWith(folder.normalize()) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private RecordSchema missing(String path) {
        return RecordSchema.unknown(
                folder == null
                        ? "they are in " + path + " beside the manifest, which has no place"
                        : "there is no file " + path + " beside the manifest");
    }

    private static RecordSchema ofJson(Path file) {
        try {
            if (Files.size(file) > YamlReader.MAX_BYTES) {
                return RecordSchema.unknown(file.getFileName() + " has more than " + YamlReader.MAX_BYTES + " bytes");
            }
            Json.Parsed parsed = Json.parse(Files.readString(file, StandardCharsets.UTF_8));
            if (parsed.value() instanceof Map<?, ?> schema) {
                Node tree = Node.of(schema, new Position(file.getFileName().toString(), 1, 1));
                return RecordSchema.of((MappingNode) tree);
            }
            return RecordSchema.unknown(file.getFileName() + " holds no JSON object"
                    + (parsed.flaw().isEmpty() ? "" : ": " + parsed.flaw()));
        } catch (IOException e) {
            return RecordSchema.unknown("Cannot read " + file.getFileName() + ": " + e.getMessage());
        }
    }
}
