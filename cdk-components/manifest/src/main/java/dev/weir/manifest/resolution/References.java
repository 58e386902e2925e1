package dev.weir.manifest.resolution;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces references by what they name: texts that start with {@code #/} (or {@code *ref(}), and mappings with the key {@code $ref}, whose other
 * keys win over those of the definition. Each definition is resolved once and then shared. A reference that leads nowhere or back
 * to itself is a problem and stays in the tree as text.
 */
public final class References {

    static final String REF = "$ref";

    private static final int MAX_DEPTH = 500;
    private static final long MAX_WEIGHT = 2_000_000;

    /** Its value is connector configuration, in which a text that looks like a reference is none. */
    private static final String CONFIGURATION = "config_overrides";

    private final Map<String, Node> resolved = new HashMap<>();
    private final Map<String, ScalarNode> open = new LinkedHashMap<>();
    private final MappingNode root;
    private final Problems problems;
    private int depth;

    private References(MappingNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * The manifest without references.
     *
     * @throws ManifestException with the problems so far if nothing sensible can be said of what lies behind them
     */
    public static MappingNode resolve(MappingNode root, Problems problems) {
        Node resolved = new References(root, problems).node(root);
        if (resolved instanceof MappingNode mapping
                && resolved.weight() <= MAX_WEIGHT
                && resolved.depth() <= MAX_DEPTH) {
            return mapping;
        }
        problems.error(
                "reference",
                root.keyPosition(REF),
                resolved instanceof MappingNode
                        ? "Cannot resolve the manifest: with its references followed it " + tooLarge()
                        : "Cannot resolve the manifest: its top level is a reference to " + resolved.described()
                                + " (write a mapping)");
        throw new ManifestException(problems.all());
    }

    private Node node(Node node) {
        if (node instanceof ScalarNode scalar) {
            return ReferencePath.isReference(scalar.value()) ? reference(scalar) : scalar;
        }
        if (depth >= MAX_DEPTH) {
            return node;
        }
        depth++;
        try {
            return node instanceof MappingNode mapping ? mapping(mapping) : sequence((SequenceNode) node);
        } finally {
            depth--;
        }
    }

    private SequenceNode sequence(SequenceNode sequence) {
        @Nullable List<Node> nodes = null;
        for (int i = 0; i < sequence.nodes().size(); i++) {
            Node element = sequence.nodes().get(i);
            Node other = node(element);
            if (other != element) {
                nodes = nodes == null ? new ArrayList<>(sequence.nodes()) : nodes;
                nodes.set(i, other);
            }
        }
        return nodes == null ? sequence : new SequenceNode(sequence.position(), nodes);
    }

    private Node mapping(MappingNode mapping) {
        Entry base = mapping.entry(REF);
        @Nullable List<Entry> entries = null;
        for (int i = 0; i < mapping.entries().size(); i++) {
            Entry entry = mapping.entries().get(i);
            Node other = entry == base || entry.key().equals(CONFIGURATION) ? entry.value() : node(entry.value());
            if (other != entry.value()) {
                entries = entries == null ? new ArrayList<>(mapping.entries()) : entries;
                entries.set(i, entry.with(other));
            }
        }
        if (base != null) {
            List<Entry> own = new ArrayList<>(entries == null ? mapping.entries() : entries);
            own.removeIf(entry -> entry == base);
            return extended(mapping, base.value(), own);
        }
        return entries == null ? mapping : new MappingNode(mapping.position(), entries);
    }

    private Node extended(MappingNode mapping, Node base, List<Entry> own) {
        Node definition = node(base);
        if (definition instanceof MappingNode inherited) {
            if (own.isEmpty()) {
                return inherited;
            }
            List<Entry> entries = new ArrayList<>(inherited.entries());
            entries.addAll(own);
            return new MappingNode(mapping.position(), entries);
        }
        if (base instanceof ScalarNode scalar && !ReferencePath.isReference(scalar.value())) {
            problems.warning(
                    "reference",
                    base.position(),
                    "Cannot resolve $ref: " + base.described()
                            + " is no reference and stands for the whole mapping (write '#/' and the path of a definition)");
        } else if (!own.isEmpty() && definition != base && !isReference(definition)) {
            problems.warning(
                    "reference",
                    own.get(0).keyPosition(),
                    "Cannot extend " + base.described() + ": it names " + definition.described() + " at "
                            + definition.position() + ", so the other keys are lost (name a mapping)");
        }
        return definition;
    }

    /** Whether a node is a reference that led nowhere, which has been said. */
    private static boolean isReference(Node node) {
        return node instanceof ScalarNode scalar && ReferencePath.isReference(scalar.value());
    }

    private Node reference(ScalarNode scalar) {
        String reference = String.valueOf(scalar.value());
        if (ReferencePath.isOlder(reference)) {
            String present = ReferencePath.present(reference);
            String message = "Cannot keep reference '" + reference
                    + "' for long: references are written like this up to 0.28.1 (write '" + present + "')";
            problems.add(
                    Problem.warning("deprecated", scalar.position(), message).instead(present));
        }
        Node known = resolved.get(reference);
        if (known != null) {
            return known;
        }
        ScalarNode opened = open.get(reference);
        if (opened != null) {
            return unresolved(scalar, "it leads back to itself through " + through(reference), "write one of them out");
        }
        ReferencePath path = ReferencePath.walk(root, reference);
        if (!path.arrived()) {
            return missing(scalar, path);
        }
        if (open.size() >= MAX_DEPTH) {
            return unresolved(scalar, "with its references followed, the manifest " + tooLarge());
        }
        open.put(reference, scalar);
        Node target = node(path.node());
        open.remove(reference);
        if (target.weight() > MAX_WEIGHT || target.depth() + depth > MAX_DEPTH) {
            return unresolved(
                    scalar, "with its references followed, the definition at " + target.position() + " " + tooLarge());
        }
        resolved.put(reference, target);
        return target;
    }

    /** The references between the first use of one and the place where it is met again. */
    private String through(String reference) {
        List<String> steps = new ArrayList<>();
        boolean inside = false;
        for (Map.Entry<String, ScalarNode> step : open.entrySet()) {
            inside |= step.getKey().equals(reference);
            if (inside) {
                steps.add(step.getKey() + " at " + step.getValue().position());
            }
        }
        return String.join(", ", steps);
    }

    private Node missing(ScalarNode scalar, ReferencePath path) {
        Node last = path.node();
        String place = last == root ? "the manifest" : last.described() + " at " + last.position();
        String reason = place + " has no '" + path.missing() + "'";
        if (last instanceof MappingNode mapping) {
            return unresolved(
                    scalar,
                    reason,
                    Suggestion.of(path.missing(), mapping.keys()).remedy());
        }
        return unresolved(scalar, reason, "correct the path");
    }

    private Node unresolved(ScalarNode scalar, String reason, String remedy) {
        return unresolved(scalar, reason + " (" + remedy + ")");
    }

    private Node unresolved(ScalarNode scalar, String reason) {
        problems.error("reference", scalar.position(), "Cannot resolve reference '" + scalar.value() + "': " + reason);
        return scalar;
    }

    private static String tooLarge() {
        return "has more than " + MAX_WEIGHT + " values or " + MAX_DEPTH + " levels (use fewer references)";
    }
}
