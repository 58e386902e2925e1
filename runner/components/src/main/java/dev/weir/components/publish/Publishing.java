package dev.weir.components.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.components.registry.RegistryApi;
import dev.weir.components.store.Digest;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.PublishedAs;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts connectors into a registry.
 *
 * @param registry where they go
 * @param clock    gives builds of snapshots their time
 */
public record Publishing(RegistryApi registry, Clock clock) {

    private static final String SNAPSHOT = "-SNAPSHOT";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd.HHmmss").withZone(ZoneOffset.UTC);

    /**
     * What became of a publication.
     *
     * @param coordinates what was published
     * @param findings    what the registry noticed, a line each
     */
    public record Published(Coordinates coordinates, List<String> findings) {

        public Published {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Publishes a manifest with its lock and the schemas that it reads.
     *
     * @param as what it is published as; null for what the manifest says
     * @throws ArtifactException if the registry refuses it, with its reasons; nothing is published then
     */
    public Published publish(Path manifest, @Nullable Coordinates as) {
        MappingNode root = Manifests.load(manifest).root();
        Coordinates coordinates = as == null ? declared(manifest, root) : as;
        String build = coordinates.version().endsWith(SNAPSHOT) ? TIME.format(clock.instant()) : "";
        String folder = repository(coordinates) + "/" + coordinates.version() + "/";
        String name = folder + coordinates.artifact() + "-" + fileVersion(coordinates, build);
        put(name + ".zip", StoredZip.of(ConnectorFiles.of(manifest, root)));
        put(name + ".pom", ConnectorPom.of(coordinates, root).getBytes(UTF_8));
        String metadata = build.isEmpty() ? repository(coordinates) + "/" : folder;
        registry.put(
                metadata + "maven-metadata.xml", metadata(coordinates, build).getBytes(UTF_8));
        return new Published(coordinates, findings(coordinates));
    }

    private static Coordinates declared(Path manifest, MappingNode root) {
        return PublishedAs.in(root)
                .map(PublishedAs::coordinates)
                .orElseThrow(() -> new ArtifactException(
                        "publish " + manifest,
                        "it does not say what it is",
                        "write " + Coordinates.FORM + " into metadata.weir.artifact, or give it with --as"));
    }

    private void put(String file, byte[] bytes) {
        registry.put(file, bytes);
        registry.put(file + ".sha256", Digest.of(bytes).getBytes(UTF_8));
    }

    private static String repository(Coordinates coordinates) {
        String repository = coordinates.version().endsWith(SNAPSHOT) ? "snapshots" : "releases";
        return "repository/" + repository + "/" + coordinates.group().replace('.', '/') + "/" + coordinates.artifact();
    }

    private static String fileVersion(Coordinates coordinates, String build) {
        String version = coordinates.version();
        return build.isEmpty()
                ? version
                : version.substring(0, version.length() - SNAPSHOT.length()) + "-" + build + "-1";
    }

    private static String metadata(Coordinates coordinates, String build) {
        String named =
                "<groupId>" + coordinates.group() + "</groupId><artifactId>" + coordinates.artifact() + "</artifactId>";
        String versions = build.isEmpty()
                ? "<versions><version>" + coordinates.version() + "</version></versions>"
                : "<snapshot><timestamp>" + build + "</timestamp><buildNumber>1</buildNumber></snapshot>";
        return "<metadata>" + named + "<versioning>" + versions + "</versioning></metadata>";
    }

    private List<String> findings(Coordinates coordinates) {
        Node view = registry.read(registry.get(
                "api/v1/artifacts/" + coordinates.group() + "/" + coordinates.artifact() + "/versions/"
                        + coordinates.version(),
                ""));
        List<String> lines = new ArrayList<>();
        if (view instanceof MappingNode version
                && version.get("connector") instanceof MappingNode connector
                && connector.get("findings") instanceof SequenceNode findings) {
            for (Node each : findings.nodes()) {
                if (each instanceof MappingNode finding) {
                    var said = finding.plain();
                    lines.add(said.get("line") + ":" + said.get("column") + ": " + said.get("severity") + "["
                            + said.get("rule") + "] " + said.get("text"));
                }
            }
        }
        return lines;
    }
}
