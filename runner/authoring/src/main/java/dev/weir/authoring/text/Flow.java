package dev.weir.authoring.text;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.util.stream.Collectors;

/** Values on one line, as a person would write them in a manifest. */
public final class Flow {

    private Flow() {}

    /** The whole value. */
    public static String of(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.key() + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof SequenceNode list) {
            return list.nodes().stream().map(Flow::of).collect(Collectors.joining(", ", "[", "]"));
        }
        Object value = ((ScalarNode) node).value();
        return value instanceof String text ? text(text) : String.valueOf(value);
    }

    /** As much of the value as fits; a cut value ends in three dots. */
    public static String of(Node node, int length) {
        String whole = node.weight() > length ? "" : of(node);
        if (whole.isEmpty()) {
            return node instanceof MappingNode mapping
                    ? "{" + cut(String.join(", ", mapping.keys()), length) + ": …}"
                    : "[" + ((SequenceNode) node).nodes().size() + " elements]";
        }
        return cut(whole, length);
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    private static String text(String text) {
        String line = text.replace("\r", "").replace("\n", "\\n");
        boolean plain = !line.isEmpty() && line.equals(line.strip()) && !line.matches(".*[,\\[\\]{}].*");
        return plain || line.contains("\"") || line.contains("{{") ? line : "\"" + line + "\"";
    }
}
