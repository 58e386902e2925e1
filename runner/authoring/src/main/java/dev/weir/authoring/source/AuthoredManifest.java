package dev.weir.authoring.source;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.Manifest;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.ParsedManifest;
import dev.weir.manifest.Vocabulary;
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
    public static AuthoredManifest read(Path file, Vocabulary.Source components) {
        Path folder = file.toAbsolutePath().getParent();
        ParsedManifest parsed = Manifests.load(file);
        return of(file.toString(), folder, parsed, components.of(parsed, file).complete());
    }

    /**
     * Reads a file with types that are the same for all manifests.
     *
     * @throws dev.weir.manifest.problem.ManifestException with all problems if the manifest cannot run
     */
    public static AuthoredManifest read(Path file, Descriptors descriptors) {
        return read(file, Vocabulary.of(descriptors));
    }

    /**
     * Reads what standard input held.
     *
     * @throws dev.weir.manifest.problem.ManifestException with all problems if the manifest cannot run
     */
    public static AuthoredManifest read(byte[] text, Vocabulary.Source components) {
        ParsedManifest parsed = Manifests.parse(Utf8.decode(text, STANDARD_INPUT), STANDARD_INPUT);
        return of(STANDARD_INPUT, null, parsed, components.of(parsed, null).complete());
    }

    /**
     * Reads what standard input held, with types that are the same for all manifests.
     *
     * @throws dev.weir.manifest.problem.ManifestException with all problems if the manifest cannot run
     */
    public static AuthoredManifest read(byte[] text, Descriptors descriptors) {
        return read(text, Vocabulary.of(descriptors));
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
