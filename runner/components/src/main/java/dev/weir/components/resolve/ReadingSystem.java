package dev.weir.components.resolve;

import dev.weir.components.registry.Downloads;
import dev.weir.components.registry.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.internal.impl.DefaultLocalPathComposer;
import org.eclipse.aether.internal.impl.LocalPathComposer;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.supplier.RepositorySystemSupplier;

/** maven-resolver, with Weir's own way to registries. */
final class ReadingSystem extends RepositorySystemSupplier {

    private final Downloads downloads;
    private final Map<String, Registry> byId = new HashMap<>();
    private final Map<String, Registry> origins = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    ReadingSystem(Downloads downloads, List<Registry> registries) {
        this.downloads = downloads;
        registries.forEach(registry -> byId.put("registry-" + (byId.size() + 1), registry));
    }

    List<RemoteRepository> repositories() {
        RepositoryPolicy policy = new RepositoryPolicy(
                true, RepositoryPolicy.UPDATE_POLICY_ALWAYS, RepositoryPolicy.CHECKSUM_POLICY_FAIL);
        return byId.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new RemoteRepository.Builder(
                                entry.getKey(),
                                "default",
                                entry.getValue().url().toString())
                        .setPolicy(policy)
                        .build())
                .toList();
    }

    /** Where a file came from, by its path in a repository. */
    Map<String, Registry> origins() {
        return origins;
    }

    @Override
    protected Map<String, TransporterFactory> createTransporterFactories() {
        return Map.of("weir", new Factory());
    }

    @Override
    protected LocalPathComposer createLocalPathComposer() {
        return new InsideComposer();
    }

    private final class Factory implements TransporterFactory {

        @Override
        public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository) {
            Registry registry = byId.get(repository.getId());
            if (registry == null) {
                throw new IllegalArgumentException("Cannot use repository " + repository.getUrl()
                        + ": only the registries of the manifest or of the user are asked (name it there)");
            }
            return new RegistryTransporter(downloads, registry, origins, asked);
        }

        @Override
        public float getPriority() {
            return 1;
        }
    }

    /** Coordinates of foreign POMs never lead out of the folder that files are put into. */
    private static final class InsideComposer implements LocalPathComposer {

        private final LocalPathComposer maven = new DefaultLocalPathComposer();

        @Override
        public String getPathForArtifact(Artifact artifact, boolean local) {
            return inside(maven.getPathForArtifact(artifact, local));
        }

        @Override
        public String getPathForMetadata(Metadata metadata, String repositoryKey) {
            return inside(maven.getPathForMetadata(metadata, repositoryKey));
        }

        private static String inside(String path) {
            for (String part : path.split("/", -1)) {
                if (part.isEmpty() || part.matches("\\.+") || !part.matches("[A-Za-z0-9_.+~@-]+")) {
                    throw new IllegalArgumentException("a POM names coordinates that no repository can have: " + path);
                }
            }
            return path;
        }
    }
}
