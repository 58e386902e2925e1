package dev.weir.manifest.component;

import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The artifacts that a manifest takes components from, and the registries that have them. Immutable.
 *
 * <pre>
 * metadata:
 *   weir:
 *     registries: [https://registry.example.com/releases]
 *     components: ["com.example:masks:1.2.0"]
 * </pre>
 *
 * @param artifacts  in the manifest's order
 * @param registries where they are looked for, as written
 * @param position   where the list of artifacts is; null if there is none
 * @param problems   what is wrong with them as they are written
 */
public record DeclaredComponents(
        List<Artifact> artifacts,
        List<Registry> registries,
        @Nullable Position position,
        List<Problem> problems) {

    /** The rule of all that concerns artifacts. */
    public static final String RULE = "components";

    private static final DeclaredComponents NONE = new DeclaredComponents(List.of(), List.of(), null, List.of());

    public DeclaredComponents {
        artifacts = List.copyOf(artifacts);
        registries = List.copyOf(registries);
        problems = List.copyOf(problems);
    }

    /**
     * An artifact that is asked for.
     *
     * @param coordinates which
     * @param position    where the manifest says so
     */
    public record Artifact(Coordinates coordinates, Position position) {}

    /**
     * A registry as it is written.
     *
     * @param url      its address
     * @param position where the manifest says so
     */
    public record Registry(String url, Position position) {}

    /** Those of a manifest's tree. */
    public static DeclaredComponents in(MappingNode root) {
        if (root.get("metadata") instanceof MappingNode metadata
                && metadata.get("weir") instanceof MappingNode own
                && (own.entry("components") != null || own.entry("registries") != null)) {
            return read(own);
        }
        return NONE;
    }

    /** Whether the manifest has a list of artifacts. */
    public boolean areAny() {
        return position != null;
    }

    private static DeclaredComponents read(MappingNode own) {
        List<Problem> problems = new ArrayList<>();
        List<Artifact> artifacts = new ArrayList<>();
        Set<Coordinates> seen = new HashSet<>();
        for (ScalarNode text : texts(own, "components", problems)) {
            Optional<Coordinates> coordinates = Coordinates.of(String.valueOf(text.value()));
            if (coordinates.isEmpty()) {
                problems.add(refused(
                        text,
                        "'" + text.value() + "' does not name one version of an artifact",
                        "write " + Coordinates.FORM + ", for instance com.example:masks:1.2.0"));
            } else if (!seen.add(coordinates.get())) {
                problems.add(refused(text, coordinates.get() + " is there twice", "remove one of the two"));
            } else {
                artifacts.add(new Artifact(coordinates.get(), text.position()));
            }
        }
        List<Registry> registries = texts(own, "registries", problems).stream()
                .map(text -> new Registry(String.valueOf(text.value()), text.position()))
                .toList();
        Node list = own.get("components");
        return new DeclaredComponents(artifacts, registries, list == null ? null : list.position(), problems);
    }

    private static List<ScalarNode> texts(MappingNode own, String key, List<Problem> problems) {
        List<ScalarNode> texts = new ArrayList<>();
        Node list = own.get(key);
        if (list instanceof SequenceNode sequence) {
            for (Node node : sequence.nodes()) {
                if (node instanceof ScalarNode scalar && scalar.value() instanceof String) {
                    texts.add(scalar);
                } else {
                    problems.add(refused(node, "found " + node.described() + " in " + key, "write a text"));
                }
            }
        } else if (list != null) {
            problems.add(refused(list, key + " is " + list.described(), "give a list"));
        }
        return texts;
    }

    private static Problem refused(Node node, String reason, String remedy) {
        return Problem.error(
                RULE, node.position(), "Cannot take components from artifacts: " + reason + " (" + remedy + ")");
    }
}
