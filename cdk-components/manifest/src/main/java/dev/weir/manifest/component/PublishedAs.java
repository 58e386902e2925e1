package dev.weir.manifest.component;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import java.util.Optional;

/**
 * The version that a connector is published as, if its manifest says so.
 *
 * <pre>
 * metadata:
 *   weir:
 *     artifact: "com.example.connectors:orders:1.0.0"
 * </pre>
 *
 * @param coordinates which
 * @param position    where the manifest says so
 */
public record PublishedAs(Coordinates coordinates, Position position) {

    /** The rule of what concerns it. */
    public static final String RULE = "artifact";

    /**
     * What a manifest's tree says; empty if it says nothing.
     *
     * @throws ManifestException if it names no version of an artifact
     */
    public static Optional<PublishedAs> in(MappingNode root) {
        if (!(root.get("metadata") instanceof MappingNode metadata)
                || !(metadata.get("weir") instanceof MappingNode own)) {
            return Optional.empty();
        }
        Node node = own.get("artifact");
        if (node == null) {
            return Optional.empty();
        }
        String text = node instanceof ScalarNode scalar ? String.valueOf(scalar.value()) : node.described();
        Coordinates coordinates = Coordinates.of(text)
                .orElseThrow(() -> new ManifestException(Problem.error(
                        RULE,
                        node.position(),
                        "Cannot publish the manifest as '" + text
                                + "': it does not name one version of an artifact (write " + Coordinates.FORM
                                + ", for instance com.example.connectors:orders:1.0.0)")));
        return Optional.of(new PublishedAs(coordinates, node.position()));
    }

    /** That it is to be published as something else. */
    public Problem differsFrom(String other) {
        return Problem.error(
                RULE,
                position,
                "Cannot publish the manifest as " + other + ": it says that it is " + coordinates
                        + " (change metadata.weir.artifact, or publish it as that)");
    }
}
