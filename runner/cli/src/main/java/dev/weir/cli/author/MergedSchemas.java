package dev.weir.cli.author;

import dev.weir.authoring.declared.DeclaredSchema;
import dev.weir.authoring.declared.DeclaredSchema.Elsewhere;
import dev.weir.authoring.declared.DeclaredSchema.InFile;
import dev.weir.authoring.declared.DeclaredSchema.InManifest;
import dev.weir.authoring.declared.DeclaredSchemas;
import dev.weir.authoring.declared.InlineSchema;
import dev.weir.authoring.declared.SchemaFile;
import dev.weir.authoring.infer.InferenceLimits;
import dev.weir.authoring.infer.SchemaInference;
import dev.weir.authoring.source.AuthoredManifest;
import dev.weir.authoring.text.Json;
import dev.weir.authoring.text.YamlText;
import dev.weir.cli.ComponentLoader;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.cli.validate.MendedFile;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that an inference starts from.
 *
 * @param file     the manifest or the schema; null if there is none
 * @param manifest whether it is a manifest
 * @param schemas  the schemas by stream; that of a file has the name of any stream
 * @param unnamed  the stream of records without messages
 */
record MergedSchemas(@Nullable Path file, boolean manifest, Map<String, DeclaredSchema> schemas, String unnamed) {

    static MergedSchemas of(@Nullable String word, String stream) {
        if (word == null) {
            return new MergedSchemas(null, false, Map.of(), stream);
        }
        Path path = Path.of(word);
        Path file = Files.isDirectory(path) ? path.resolve("manifest.yaml") : path;
        if (SchemaFile.isJson(file) || !isManifest(file)) {
            DeclaredSchema schema = new DeclaredSchema("", SchemaFile.read(file), new InFile(file));
            return new MergedSchemas(file, false, Map.of("", schema), stream);
        }
        Map<String, DeclaredSchema> schemas =
                DeclaredSchemas.of(AuthoredManifest.read(file, ManifestComponents.of(ComponentPlace.OF_ENVIRONMENT)));
        String only = schemas.size() == 1 ? schemas.keySet().iterator().next() : "";
        return new MergedSchemas(file, true, schemas, stream.isEmpty() ? only : stream);
    }

    private static boolean isManifest(Path file) {
        MappingNode root = Manifests.load(file).root();
        return root.entry("streams") != null || root.entry("dynamic_streams") != null || root.entry("check") != null;
    }

    /** What the inference of a stream starts from. */
    SchemaInference beginning(String stream, InferenceLimits limits) {
        DeclaredSchema declared = schemas.get(manifest ? stream : "");
        if (declared == null && manifest) {
            throw unknown(stream);
        }
        return declared == null || declared.schema().isEmpty()
                ? new SchemaInference(limits)
                : SchemaInference.widening(declared.schema(), limits);
    }

    private ConnectorException unknown(String stream) {
        String reason = stream.isEmpty()
                ? "records do not say which stream they are of (give --stream)"
                : "the manifest has no stream '" + stream + "' ("
                        + Suggestion.of(stream, schemas.keySet()).remedy() + ")";
        return new ConnectorException(FailureType.CONFIG, "Cannot merge schemas into " + file + ": " + reason);
    }

    /** Writes the schemas to where they are declared; all of them, or none. */
    void write(Map<String, SchemaInference> streams, Terminal terminal) {
        if (!manifest && streams.size() > 1) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot write " + file + ": the records are of several streams, "
                            + String.join(", ", streams.keySet()) + " (choose one with --stream)");
        }
        Map<Path, String> changes = new LinkedHashMap<>();
        String text = manifest && file != null ? Manifests.text(file) : "";
        for (Map.Entry<String, SchemaInference> stream : streams.entrySet()) {
            DeclaredSchema declared = schemas.get(manifest ? stream.getKey() : "");
            if (declared == null) {
                throw unknown(stream.getKey());
            }
            Map<String, ?> schema = stream.getValue().schema();
            if (declared.place() instanceof InManifest) {
                text = inManifest(text, declared, schema);
            } else if (declared.place() instanceof InFile place) {
                changes.put(place.file(), text(place.file(), schema));
            } else if (declared.place() instanceof Elsewhere elsewhere) {
                throw unwritable(declared.stream(), elsewhere.reason());
            }
        }
        if (manifest && file != null && !text.equals(Manifests.text(file))) {
            changes.put(file, text);
        }
        changes.forEach((changed, content) -> {
            MendedFile.write(changed, content);
            terminal.err().println("wrote " + changed);
        });
    }

    private static String text(Path file, Map<String, ?> schema) {
        return SchemaFile.isJson(file)
                ? Json.lines(schema)
                : YamlText.of(Node.of(Json.plain(schema), new Position("schema", 1, 1)));
    }

    /** The places of other schemas move when one is put in, so that they are looked up again. */
    private String inManifest(String text, DeclaredSchema declared, Map<String, ?> schema) {
        AuthoredManifest present = AuthoredManifest.of(String.valueOf(file), null, text, ComponentLoader.descriptors());
        DeclaredSchema now = DeclaredSchemas.of(present).get(declared.stream());
        Optional<String> edited = now != null && now.place() instanceof InManifest place
                ? InlineSchema.replaced(text, place.position(), schema)
                : Optional.empty();
        return edited.orElseThrow(
                () -> unwritable(
                        declared.stream(),
                        "the manifest's layout does not allow it: the schema does not stand on lines of its own, or others use parts of it"));
    }

    private static ConnectorException unwritable(String stream, String reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot write the schema of stream '" + stream + "': " + reason
                        + " (leave --write out, and put in what is printed)");
    }
}
