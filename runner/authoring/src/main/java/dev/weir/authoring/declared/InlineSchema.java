package dev.weir.authoring.declared;

import dev.weir.authoring.text.YamlText;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.SequenceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts another schema in the place of one that stands in a manifest. All else keeps its text. */
public final class InlineSchema {

    private static final long HEAVIEST = 5_000_000;

    private InlineSchema() {}

    /**
     * The manifest's text with another schema; empty if the layout does not allow it: the schema stands in a line with other
     * fields, or what would be written does not say the same as before beside it.
     *
     * @param position where the present schema starts
     */
    public static Optional<String> replaced(String text, Position position, Map<String, ?> schema) {
        MappingNode root = Manifests.parse(text, position.file()).root();
        Entry entry = root.weight() > HEAVIEST ? null : entry(root, position);
        if (entry == null) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = entry.keyPosition().line() - 1;
        int indent = entry.keyPosition().column() - 1;
        if (line >= lines.size() || !startsLine(lines.get(line), indent)) {
            return Optional.empty();
        }
        String end = text.contains("\r\n") ? "\r" : "";
        List<String> block = new ArrayList<>();
        block.add(lines.get(line).substring(0, indent) + entry.key() + ":" + end);
        YamlText.of(Node.of(schema, position))
                .lines()
                .map(written -> " ".repeat(indent + 2) + written + end)
                .forEach(block::add);
        List<String> whole = new ArrayList<>(lines.subList(0, line));
        whole.addAll(block);
        whole.addAll(lines.subList(end(lines, line, indent), lines.size()));
        String edited = String.join("\n", whole);
        return saysTheSame(root, edited, position, schema) ? Optional.of(edited) : Optional.empty();
    }

    private static boolean startsLine(String line, int indent) {
        return indent <= line.length() && line.substring(0, indent).matches("[ -]*");
    }

    /** The first line behind the value of a key: one that is not indented more; blank lines and comments before it stay with what follows. */
    private static int end(List<String> lines, int key, int indent) {
        int end = key + 1;
        for (int next = key + 1; next < lines.size(); next++) {
            String line = lines.get(next);
            if (line.isBlank()) {
                continue;
            }
            int own = line.length() - line.stripLeading().length();
            if (own <= indent) {
                break;
            }
            end = next + 1;
        }
        return end;
    }

    private static @Nullable Entry entry(Node node, Position position) {
        if (node instanceof MappingNode mapping) {
            for (Entry entry : mapping.entries()) {
                Entry found = entry.value() instanceof MappingNode
                                && entry.value().position().equals(position)
                        ? entry
                        : entry(entry.value(), position);
                if (found != null) {
                    return found;
                }
            }
        } else if (node instanceof SequenceNode list) {
            return list.nodes().stream()
                    .map(element -> entry(element, position))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private static boolean saysTheSame(MappingNode root, String edited, Position position, Map<String, ?> schema) {
        try {
            Object expected = with(root, position, schema);
            return Objects.equals(
                    expected, Manifests.parse(edited, position.file()).root().plain());
        } catch (ManifestException e) {
            return false;
        }
    }

    /** The values of a tree, with others in one place. */
    private static @Nullable Object with(Node node, Position position, Map<String, ?> schema) {
        if (node instanceof MappingNode mapping) {
            if (mapping.position().equals(position)) {
                return Node.of(schema, position).plain();
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> values.put(entry.key(), with(entry.value(), position, schema)));
            return values;
        }
        if (node instanceof SequenceNode list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.nodes().forEach(element -> values.add(with(element, position, schema)));
            return Collections.unmodifiableList(values);
        }
        return node.plain();
    }
}
