package dev.weir.components.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.yaml.YamlReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the user shows to registries, by their addresses: a manifest that names another registry gets none of it. Never printed.
 * Taken from {@code WEIR_REGISTRY_TOKEN}, or {@code WEIR_REGISTRY_USER} and {@code WEIR_REGISTRY_PASSWORD}, which are for the registry that
 * the user names ({@code WEIR_REGISTRY}, {@code --registry}), and from a file:
 *
 * <pre>
 * https://registry.example.com/:
 *   token: …
 * https://other.example.com/releases:
 *   user: …
 *   password: …
 * </pre>
 */
public final class Credentials {

    /** Nothing to show. */
    public static final Credentials NONE = new Credentials(Map.of());

    private final Map<URI, String> headers;

    private Credentials(Map<URI, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    /**
     * Those of the environment and the file.
     *
     * @param environment of the process
     * @param named       the registry that the user names; null if none
     */
    public static Credentials of(Map<String, String> environment, @Nullable Registry named) {
        Map<URI, String> headers = new LinkedHashMap<>();
        Path file = file(environment);
        if (Files.isRegularFile(file)) {
            read(file, headers);
        }
        String own = header(
                environment.get("WEIR_REGISTRY_TOKEN"),
                environment.get("WEIR_REGISTRY_USER"),
                environment.get("WEIR_REGISTRY_PASSWORD"));
        if (own != null && named != null) {
            headers.put(named.url(), own);
        }
        return new Credentials(headers);
    }

    private static Path file(Map<String, String> environment) {
        String configured = environment.get("XDG_CONFIG_HOME");
        Path home = configured == null || configured.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(configured);
        return home.resolve("weir").resolve("registries.yaml");
    }

    private static void read(Path file, Map<URI, String> headers) {
        Node document = YamlReader.read(Manifests.text(file), file.toString(), new Problems());
        if (!(document instanceof MappingNode registries)) {
            throw unreadable(file, "it is " + document.described());
        }
        for (Entry registry : registries.entries()) {
            String header = registry.value() instanceof MappingNode own
                    ? header(own.text("token"), own.text("user"), own.text("password"))
                    : null;
            if (header == null) {
                throw unreadable(file, registry.key() + " has neither token nor user and password");
            }
            headers.put(Registry.of(registry.key()).url(), header);
        }
    }

    private static ArtifactException unreadable(Path file, String reason) {
        return new ArtifactException(
                "read credentials of registries from " + file,
                reason,
                "write 'URL: {token: …}', or user and password, for each");
    }

    private static @Nullable String header(@Nullable String token, @Nullable String user, @Nullable String password) {
        if (token != null && !token.isEmpty()) {
            return "Bearer " + token;
        }
        return user == null || password == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** The Authorization header for a file; empty if there is none for its registry. */
    Optional<String> header(URI file) {
        return headers.entrySet().stream()
                .filter(entry -> covers(entry.getKey(), file))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean covers(URI registry, URI file) {
        return registry.getScheme().equalsIgnoreCase(file.getScheme())
                && registry.getHost() != null
                && registry.getHost().equalsIgnoreCase(file.getHost())
                && registry.getPort() == file.getPort()
                && file.getRawPath().startsWith(registry.getRawPath());
    }
}
