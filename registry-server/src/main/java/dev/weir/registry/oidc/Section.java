package dev.weir.registry.oidc;

import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** A mapping of the file, read key by key. What is wrong is added to the problems, and something empty given in its place. */
final class Section {

    private final MappingNode node;
    private final Problems problems;

    /** A mapping that has no other keys than the known ones. */
    Section(Node node, Problems problems, String... known) {
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            this.node = mapping;
        } else {
            this.node = new MappingNode(node.position(), List.of());
            wrong(
                    problems,
                    node.position(),
                    "found " + node.described(),
                    "write a mapping with " + String.join(", ", known));
        }
        for (Entry entry : this.node.entries()) {
            if (!List.of(known).contains(entry.key())) {
                String remedy = Suggestion.of(entry.key(), List.of(known)).remedy();
                wrong(problems, entry.keyPosition(), "there is no '" + entry.key() + "' here", remedy);
            }
        }
    }

    static void wrong(Problems problems, Position position, String reason, String remedy) {
        problems.error("trust", position, "Cannot read trusted issuers: " + reason + " (" + remedy + ")");
    }

    /** Adds a problem at a key. */
    void wrong(String key, String reason, String remedy) {
        wrong(problems, node.keyPosition(key), reason, remedy);
    }

    boolean has(String key) {
        return node.get(key) != null;
    }

    /** The text of a scalar, as it would be compared with a claim; empty for what is no text, number or truth. */
    static String text(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return "";
        }
        Object value = scalar.value();
        boolean plain = value instanceof String || value instanceof Number || value instanceof Boolean;
        return plain ? String.valueOf(value) : "";
    }

    String text(String key) {
        String text = node.text(key);
        if (text == null || text.isBlank()) {
            missing(key, "a text");
            return "";
        }
        return text;
    }

    long number(String key, long least, long most) {
        boolean fits = node.get(key) instanceof ScalarNode scalar
                && scalar.value() instanceof Long number
                && number >= least
                && number <= most;
        if (!fits) {
            missing(key, "a number from " + least + " to " + most);
            return least;
        }
        return Long.parseLong(text(java.util.Objects.requireNonNull(node.get(key))));
    }

    List<Node> list(String key) {
        if (node.get(key) instanceof SequenceNode list && !list.nodes().isEmpty()) {
            return list.nodes();
        }
        missing(key, "a list that is not empty");
        return List.of();
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node element : list(key)) {
            String text = text(element);
            if (text.isBlank()) {
                wrong(problems, element.position(), "found " + element.described() + " in " + key, "write texts");
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    MappingNode mapping(String key) {
        if (node.get(key) instanceof MappingNode mapping && !mapping.entries().isEmpty()) {
            return mapping;
        }
        missing(key, "a mapping that is not empty");
        return new MappingNode(node.position(), List.of());
    }

    private void missing(String key, String wanted) {
        Node there = node.get(key);
        String reason = there == null ? "there is no " + key : key + " is " + there.described();
        wrong(key, reason, "give " + wanted);
    }
}
