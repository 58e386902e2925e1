package dev.weir.components.resolve;

import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.Registry;
import dev.weir.components.store.Cache;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.graph.selector.AndDependencySelector;
import org.eclipse.aether.util.graph.selector.ExclusionDependencySelector;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

/**
 * Finds the files of artifacts, as Maven does for a program that runs: scopes compile and runtime, nearest version first, no optional ones,
 * without what Weir brings. Repositories that POMs name are not asked. Starts from nothing each time: what registries say now is what is
 * locked. For one thread.
 */
public final class Resolver implements AutoCloseable {

    private static final List<Exclusion> BROUGHT =
            List.of(new Exclusion("dev.weir", "spi", "*", "*"), new Exclusion("org.jspecify", "jspecify", "*", "*"));

    /** POMs may ask for the Java that they run with; answered alike everywhere, so that locks do not differ. */
    private static final Map<String, String> PROPERTIES = Map.of("java.version", "17");

    private static final int MOST_LINES = 3;

    private final ReadingSystem supplier;
    private final RepositorySystem system;
    private final CloseableSession session;
    private final Path work;
    private final Cache cache;

    /** A resolver that puts files into a cache. */
    public Resolver(List<Registry> registries, Downloads downloads, Cache cache) {
        this.cache = cache;
        try {
            this.work = Files.createTempDirectory("weir-lock");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock: " + e + " (give it a folder for temporary files)", e);
        }
        this.supplier = new ReadingSystem(downloads, registries);
        this.system = supplier.get();
        SessionBuilderSupplier sessions = new SessionBuilderSupplier(system);
        this.session = sessions.get()
                .withLocalRepositoryBaseDirectories(work)
                .setSystemProperties(PROPERTIES)
                .setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL)
                .setIgnoreArtifactDescriptorRepositories(true)
                .setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false))
                .setDependencySelector(new AndDependencySelector(
                        sessions.getDependencySelector(), new ExclusionDependencySelector(BROUGHT)))
                .setConfigProperty("aether.checksums.algorithms", "SHA-512,SHA-256,SHA-1,MD5")
                .setConfigProperty("aether.remoteRepositoryFilter.prefixes", false)
                .build();
    }

    /**
     * An artifact with the files that it means now; they are in the cache.
     *
     * @throws ArtifactException if one of them cannot be had, or is damaged
     */
    public LockedArtifact resolve(Coordinates coordinates) {
        Artifact own = new DefaultArtifact(coordinates.group(), coordinates.artifact(), "jar", coordinates.version());
        CollectRequest collect =
                new CollectRequest().setRoot(new Dependency(own, "runtime")).setRepositories(supplier.repositories());
        DependencyNode root;
        try {
            root = system.resolveDependencies(
                            session, new DependencyRequest(collect, (node, parents) -> !isPom(node.getArtifact())))
                    .getRoot();
        } catch (DependencyResolutionException e) {
            throw unresolved(coordinates, e);
        } catch (IllegalArgumentException e) {
            throw new ArtifactException(
                    "lock " + coordinates, String.valueOf(e.getMessage()), "ask who published it", e);
        }
        checkName(coordinates, root.getArtifact());
        List<LockedFile> files = new ArrayList<>();
        for (DependencyNode node : system.flattenDependencyNodes(session, root, null)) {
            if (node.getDependency() != null && !isPom(node.getArtifact())) {
                files.add(file(coordinates, node));
            }
        }
        return new LockedArtifact(coordinates, files);
    }

    private static boolean isPom(Artifact artifact) {
        return artifact.getExtension().equals("pom");
    }

    private static void checkName(Coordinates coordinates, Artifact found) {
        String name = found.getGroupId() + ":" + found.getArtifactId() + ":" + found.getBaseVersion();
        if (!name.equals(coordinates.group() + ":" + coordinates.artifact() + ":" + coordinates.baseVersion())) {
            throw new ArtifactException("lock " + coordinates, "it has moved to " + name, "ask for " + name);
        }
    }

    private LockedFile file(Coordinates root, DependencyNode node) {
        Artifact artifact = node.getArtifact();
        if (!artifact.getExtension().equals("jar")) {
            throw new ArtifactException(
                    "lock " + root, "it needs " + artifact + ", which is no jar", "ask who published it");
        }
        String name = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
        Coordinates coordinates = Coordinates.of(name)
                .orElseThrow(() -> new ArtifactException(
                        "lock " + root,
                        "it needs '" + name + "', which no repository can have",
                        "ask who published it"));
        Path file = artifact.getPath();
        String classifier = artifact.getClassifier();
        String path = Registry.path(coordinates, (classifier.isEmpty() ? "" : "-" + classifier) + ".jar");
        Registry from = supplier.origins().get(path);
        if (from == null || file == null) {
            throw new ArtifactException(
                    "lock " + root,
                    "it needs " + name + ", which is in no registry but on a machine",
                    "ask who published it");
        }
        return new LockedFile(coordinates, classifier, cache.put(file), size(file), from.toString(), needs(node));
    }

    private static List<String> needs(DependencyNode node) {
        return node.getChildren().stream()
                .map(DependencyNode::getArtifact)
                .map(each -> each.getGroupId() + ":" + each.getArtifactId() + ":" + each.getVersion()
                        + (each.getClassifier().isEmpty() ? "" : ":" + each.getClassifier()))
                .sorted()
                .toList();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + " (try again)", e);
        }
    }

    /** The innermost reason; those around it repeat it with more words. */
    private static ArtifactException unresolved(Coordinates coordinates, Exception e) {
        Throwable reason = e;
        while (reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        Throwable first = e.getCause() == null ? e : e.getCause();
        String message = oneLine(first);
        String inner = oneLine(reason);
        return new ArtifactException(
                "lock " + coordinates,
                message.contains(inner) ? message : message + ": " + inner,
                "see that the coordinates are right and that a registry has all of it whole",
                e);
    }

    /** The beginning of a message, in a line. */
    private static String oneLine(Throwable e) {
        return String.valueOf(e.getMessage())
                .lines()
                .map(String::strip)
                .limit(MOST_LINES)
                .collect(Collectors.joining(" "));
    }

    /**
     * The versions of an artifact that registries know, oldest first.
     *
     * @param name {@code group:artifact}
     * @throws ArtifactException if none does
     */
    public List<String> versions(String name) {
        VersionRangeRequest request = new VersionRangeRequest()
                .setArtifact(new DefaultArtifact(name + ":[0,)"))
                .setRepositories(supplier.repositories());
        try {
            VersionRangeResult found = system.resolveVersionRange(session, request);
            if (found.getVersions().isEmpty()) {
                String reason = found.getExceptions().stream()
                        .map(each -> String.valueOf(each.getMessage()))
                        .findFirst()
                        .orElse("no registry knows it");
                throw new ArtifactException(
                        "list versions of " + name, reason, "see that its name is right, and the registry");
            }
            return found.getVersions().stream().map(Object::toString).toList();
        } catch (VersionRangeResolutionException e) {
            throw new ArtifactException(
                    "list versions of " + name, String.valueOf(e.getMessage()), "see that its name is right", e);
        }
    }

    @Override
    public void close() {
        session.close();
        system.close();
        List<Path> all;
        try (Stream<Path> files = Files.walk(work)) {
            all = new ArrayList<>(files.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy " + work + ": " + e.getMessage() + " (remove it)", e);
        }
        all.sort(Comparator.comparing(Path::toString));
        Collections.reverse(all);
        for (Path file : all) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot tidy " + work + ": " + e.getMessage() + " (remove it)", e);
            }
        }
    }
}
