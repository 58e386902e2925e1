package dev.weir.manifest.lock;

import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which files the artifacts of a manifest are made of.
 *
 * @param artifacts in the manifest's order
 */
public record Lock(List<LockedArtifact> artifacts) {

    /** No artifact. */
    public static final Lock EMPTY = new Lock(List.of());

    private static final String NAME = "weir.lock";

    public Lock {
        artifacts = List.copyOf(artifacts);
    }

    /** Where the lock of a manifest is: {@code weir.lock} beside {@code manifest.yaml}, {@code orders.weir.lock} beside {@code orders.yaml}. */
    public static Path beside(Path manifest) {
        return besides(manifest, NAME);
    }

    /** A file or folder beside a manifest that belongs to it alone. */
    public static Path besides(Path manifest, String name) {
        String own = String.valueOf(manifest.getFileName()).replaceFirst("\\.ya?ml$", "");
        return manifest.resolveSibling(own.equals("manifest") ? name : own + "." + name);
    }

    /** A locked artifact by its coordinates. */
    public Optional<LockedArtifact> find(Coordinates coordinates) {
        return artifacts.stream()
                .filter(artifact -> artifact.coordinates().equals(coordinates))
                .findFirst();
    }

    /** What a manifest asks for and the lock does not have ({@code +}), and the other way round ({@code -}); empty if they fit. */
    public List<String> differences(DeclaredComponents declared) {
        List<String> differences = new ArrayList<>();
        List<Coordinates> wanted = declared.artifacts().stream()
                .map(DeclaredComponents.Artifact::coordinates)
                .toList();
        for (LockedArtifact artifact : artifacts) {
            if (!wanted.contains(artifact.coordinates())) {
                differences.add("- " + artifact.coordinates());
            }
        }
        wanted.stream().filter(each -> find(each).isEmpty()).forEach(each -> differences.add("+ " + each));
        return differences;
    }
}
