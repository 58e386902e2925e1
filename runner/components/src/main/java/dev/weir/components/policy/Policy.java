package dev.weir.components.policy;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.lock.Lock;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.manifest.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which artifacts a project allows, what they need included: the {@code components} section of the nearest {@code .weir.yaml} in the
 * manifest's folder or above.
 *
 * <pre>
 * components:
 *   allow: ["com.example:*", "org.apache.commons:commons-text:1.*"]
 *   deny:
 *     - {artifact: "com.example:legacy-*", reason: "writes passwords to its log"}
 * </pre>
 *
 * @param source  the file that says so; null if none does
 * @param allowed patterns; null if all are
 */
public record Policy(@Nullable Path source, @Nullable List<Rule> allowed, List<Rule> denied) {

    private static final String FILE = ".weir.yaml";

    /** A project that says nothing. */
    public static final Policy NONE = new Policy(null, null, List.of());

    /**
     * A pattern.
     *
     * @param pattern as it is written: {@code *} stands for any characters, and what has no version means all
     * @param reason  why; empty for what is allowed
     */
    public record Rule(String pattern, String reason) {

        boolean covers(Coordinates coordinates) {
            String text =
                    pattern.chars().filter(c -> c == ':').count() < 2 ? coordinates.name() : coordinates.toString();
            StringBuilder expression = new StringBuilder();
            for (String part : pattern.split("\\*", -1)) {
                expression.append(expression.length() == 0 ? "" : ".*").append(Pattern.quote(part));
            }
            return Pattern.matches(expression.toString(), text);
        }
    }

    /** What holds for a manifest. */
    public static Policy near(Path manifest) {
        Path folder = manifest.toAbsolutePath().normalize().getParent();
        for (; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return NONE;
    }

    private static Policy read(Path file) {
        Node document = YamlReader.read(Manifests.text(file), file.toString(), new Problems());
        if (!(document instanceof MappingNode root) || root.get("components") == null) {
            return NONE;
        }
        if (!(root.get("components") instanceof MappingNode section)) {
            throw refused(document, "components is no mapping", "give allow or deny");
        }
        for (Entry entry : section.entries()) {
            if (!List.of("allow", "deny").contains(entry.key())) {
                throw refused(entry.value(), "there is no '" + entry.key() + "'", "give allow or deny");
            }
        }
        Node allow = section.get("allow");
        return new Policy(file, allow == null ? null : rules(allow), deny(section.get("deny")));
    }

    private static List<Rule> deny(@Nullable Node list) {
        return list == null ? List.of() : rules(list);
    }

    private static List<Rule> rules(Node list) {
        if (!(list instanceof SequenceNode sequence)) {
            throw refused(list, "found " + list.described(), "give a list");
        }
        List<Rule> rules = new ArrayList<>();
        for (Node node : sequence.nodes()) {
            if (node instanceof ScalarNode scalar && scalar.value() instanceof String pattern) {
                rules.add(new Rule(pattern, "no reason is given"));
            } else {
                rules.add(rule(node));
            }
        }
        return rules;
    }

    private static Rule rule(Node node) {
        String pattern = node instanceof MappingNode mapping ? mapping.text("artifact") : null;
        if (pattern == null) {
            throw refused(node, "found " + node.described(), "write group:artifact, or {artifact: …, reason: …}");
        }
        String reason = ((MappingNode) node).text("reason");
        return new Rule(pattern, reason == null ? "no reason is given" : reason);
    }

    private static ArtifactException refused(Node node, String reason, String remedy) {
        return new ArtifactException("read components of " + node.position(), reason, remedy);
    }

    /**
     * Checks all files of an artifact.
     *
     * @throws ArtifactException if one of them is not allowed
     */
    public void check(LockedArtifact artifact) {
        for (LockedFile file : artifact.files()) {
            String via = file.equals(artifact.own()) ? "" : ", which " + artifact.coordinates() + " needs";
            for (Rule rule : denied) {
                if (rule.covers(file.coordinates())) {
                    throw new ArtifactException(
                            "use " + file.name() + via,
                            source + " denies " + rule.pattern() + ": " + rule.reason(),
                            "take another artifact or version");
                }
            }
            if (allowed != null && allowed.stream().noneMatch(rule -> rule.covers(file.coordinates()))) {
                throw new ArtifactException(
                        "use " + file.name() + via, source + " does not allow it", "add it to components.allow there");
            }
        }
    }

    /** Checks all artifacts of a lock. */
    public void check(Lock lock) {
        lock.artifacts().forEach(this::check);
    }
}
