package dev.weir.authoring.declared;

import dev.weir.manifest.tree.Position;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a stream as its manifest declares it.
 *
 * @param stream the stream's name
 * @param schema the schema, of plain values; empty if there is none yet
 * @param place  where it stands
 */
public record DeclaredSchema(String stream, Map<String, @Nullable Object> schema, Place place) {

    /** Where a schema stands, and so where another one can be put. */
    public sealed interface Place permits InManifest, InFile, Elsewhere {}

    /** In the manifest's text. */
    public record InManifest(Position position) implements Place {}

    /** In a file of its own, JSON. */
    public record InFile(Path file) implements Place {}

    /** Neither of them. */
    public record Elsewhere(String reason) implements Place {}
}
