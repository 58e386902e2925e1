package dev.weir.components;

import dev.weir.components.policy.Policy;
import dev.weir.components.registry.Downloads;
import dev.weir.components.resolve.Resolver;
import dev.weir.components.store.Cache;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes locks.
 *
 * @param cache     where files go
 * @param downloads the way to registries
 */
public record Locking(Cache cache, Downloads downloads) {

    /**
     * A lock of all that a manifest asks for.
     *
     * @param manifest its file, beside which the lock will be
     * @param before   what is locked so far
     * @param keeps    which artifacts stay as they are locked so far
     * @throws ManifestException with all artifacts that cannot be had
     */
    public Lock lock(DeclaredComponents declared, Path manifest, Lock before, Predicate<Coordinates> keeps) {
        if (!declared.problems().isEmpty()) {
            throw new ManifestException(declared.problems());
        }
        List<Problem> problems = new ArrayList<>();
        List<LockedArtifact> artifacts = new ArrayList<>();
        List<DeclaredComponents.Artifact> missing = new ArrayList<>();
        for (DeclaredComponents.Artifact artifact : declared.artifacts()) {
            if (keeps.test(artifact.coordinates())
                    && before.find(artifact.coordinates()).isPresent()) {
                artifacts.add(before.find(artifact.coordinates()).get());
            } else {
                missing.add(artifact);
            }
        }
        if (!missing.isEmpty()) {
            resolve(declared, missing, artifacts, problems);
        }
        check(declared, Policy.near(manifest), artifacts, problems);
        if (!problems.isEmpty()) {
            throw new ManifestException(problems);
        }
        return inOrder(declared, artifacts);
    }

    private void resolve(
            DeclaredComponents declared,
            List<DeclaredComponents.Artifact> missing,
            List<LockedArtifact> artifacts,
            List<Problem> problems) {
        try (Resolver resolver = new Resolver(cache.registries().of(declared), downloads, cache)) {
            for (DeclaredComponents.Artifact artifact : missing) {
                try {
                    artifacts.add(resolver.resolve(artifact.coordinates()));
                } catch (ArtifactException e) {
                    problems.add(e.at(artifact.position()));
                }
            }
        } catch (ArtifactException e) {
            problems.add(e.at(missing.get(0).position()));
        }
    }

    private static void check(
            DeclaredComponents declared, Policy policy, List<LockedArtifact> artifacts, List<Problem> problems) {
        for (LockedArtifact artifact : artifacts) {
            try {
                policy.check(artifact);
            } catch (ArtifactException e) {
                problems.add(e.at(position(declared, artifact.coordinates())));
            }
        }
    }

    private static Position position(DeclaredComponents declared, Coordinates coordinates) {
        return declared.artifacts().stream()
                .filter(artifact -> artifact.coordinates().equals(coordinates))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static Lock inOrder(DeclaredComponents declared, List<LockedArtifact> artifacts) {
        Lock found = new Lock(artifacts);
        return new Lock(declared.artifacts().stream()
                .map(artifact -> found.find(artifact.coordinates()).orElseThrow())
                .toList());
    }
}
