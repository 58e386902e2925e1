package dev.weir.manifest;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The component types that one manifest may use. Immutable.
 *
 * @param descriptors the types that are known
 * @param problems    why some are not: then an unknown class name means nothing
 */
public record Vocabulary(Descriptors descriptors, List<Problem> problems) {

    public Vocabulary {
        problems = List.copyOf(problems);
    }

    /** Finds the component types of manifests. For any number of threads. */
    public interface Source {

        /**
         * The types that a manifest may use: those that everybody has, and those of the artifacts that it asks for. Runs nothing of them.
         *
         * @param file where the manifest is; null if it is in no file
         */
        Vocabulary of(ParsedManifest manifest, @Nullable Path file);
    }

    /** The same types for all manifests; artifacts that a manifest asks for are not looked for. */
    public static Source of(Descriptors descriptors) {
        return (manifest, file) -> new Vocabulary(
                descriptors, DeclaredComponents.in(manifest.root()).problems());
    }

    /** The types of a class path for all manifests, looked for each time; artifacts that a manifest asks for are not looked for. */
    public static Source of(ClassLoader loader) {
        return (manifest, file) -> of(Descriptors.load(loader)).of(manifest, file);
    }

    /**
     * The types, if all are known.
     *
     * @throws ManifestException with the reasons if some are not
     */
    public Descriptors complete() {
        if (!problems.isEmpty()) {
            throw new ManifestException(problems);
        }
        return descriptors;
    }
}
