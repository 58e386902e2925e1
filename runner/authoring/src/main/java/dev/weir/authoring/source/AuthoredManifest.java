package dev.weir.authoring.source;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.yaml.Utf8;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as its author wrote it, and what Weir makes of it.
 *
 * @param name        what places call the file
 * @param folder      where files beside the manifest are; null if it has no place, as on standard input
 * @param parsed      the tree with its references
 * @param manifest    the tree without them
 * @param descriptors the component types that it is read with
 */
public record AuthoredManifest(
        String name, @Nullable Path folder, ParsedManifest parsed, Manifest manifest, Descriptors descriptors) {

    /** What places call a manifest of standard input. */
    public static final String STANDARD_INPUT = "(standard input)";

    /**
     * Reads a file.
     *
     * @throws dev.weir.manifest.problem.ManifestException with all problems if the manifest cannot run
     */
    public static AuthoredManifest read(Path file, Descriptors descriptors) {
        Path folder = file.toAbsolutePath().getParent();
        return of(file.toString(), folder, Manifests.load(file), descriptors);
    }

    /**
     * Reads what standard input held.
     *
     * @throws dev.weir.manifest.problem.ManifestException with all problems if the manifest cannot run
     */
    public static AuthoredManifest read(byte[] text, Descriptors descriptors) {
        String decoded = Utf8.decode(text, STANDARD_INPUT);
        return of(STANDARD_INPUT, null, Manifests.parse(decoded, STANDARD_INPUT), descriptors);
    }

    /**
     * Reads a text.
     *
     * @param name   what places call it
     * @param folder where files beside it are; null if it has no place
     * @throws dev.weir.manifest.problem.ManifestException with all problems if the manifest cannot run
     */
    public static AuthoredManifest of(String name, @Nullable Path folder, String text, Descriptors descriptors) {
        return of(name, folder, Manifests.parse(text, name), descriptors);
    }

    private static AuthoredManifest of(
            String name, @Nullable Path folder, ParsedManifest parsed, Descriptors descriptors) {
        return new AuthoredManifest(name, folder, parsed, parsed.resolve(descriptors), descriptors);
    }
}
