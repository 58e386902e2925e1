package dev.weir.components.edit;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.component.ArtifactException;
import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.component.DeclaredComponents;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.SequenceNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a manifest that an artifact is written into. What was changed is read again: if anything but the list of artifacts became
 * other than it was, nothing is changed.
 *
 * @param file where it is
 * @param text as its author wrote it
 */
public record ManifestText(Path file, String text) {

    /** The text of a file. */
    public static ManifestText of(Path file) {
        return new ManifestText(file, Manifests.text(file));
    }

    /**
     * The text with an artifact: behind the others, or in the place of its other version.
     *
     * @throws ArtifactException if the layout leaves no place that is sure
     */
    public String with(Coordinates coordinates) {
        MappingNode root = Manifests.parse(text, file.toString()).root();
        List<DeclaredComponents.Artifact> before = DeclaredComponents.in(root).artifacts();
        if (before.stream().anyMatch(each -> each.coordinates().equals(coordinates))) {
            return text;
        }
        String changed = changed(root, before, coordinates);
        check(root, before, coordinates, changed);
        return changed;
    }

    private String changed(MappingNode root, List<DeclaredComponents.Artifact> before, Coordinates coordinates) {
        for (DeclaredComponents.Artifact each : before) {
            if (each.coordinates().name().equals(coordinates.name())) {
                String old = each.coordinates().toString();
                int at = text.indexOf(old, offset(each.position()));
                return at < 0 ? text : text.substring(0, at) + coordinates + text.substring(at + old.length());
            }
        }
        String item = "\"" + coordinates + "\"";
        Entry metadata = root.entry("metadata");
        if (metadata == null) {
            String end = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
            return text + end + "metadata:\n  weir:\n    components:\n      - " + item + "\n";
        }
        Entry weir = metadata.value() instanceof MappingNode mapping ? mapping.entry("weir") : null;
        if (weir == null) {
            return below(
                    metadata,
                    indent(metadata, 2) + "weir:\n" + indent(metadata, 4) + "components:\n" + indent(metadata, 6) + "- "
                            + item + "\n");
        }
        Entry list = weir.value() instanceof MappingNode mapping ? mapping.entry("components") : null;
        if (list == null) {
            return below(weir, indent(weir, 2) + "components:\n" + indent(weir, 4) + "- " + item + "\n");
        }
        return list.value() instanceof SequenceNode items ? behind(items, item) : text;
    }

    /** Lines directly below a key, in the indentation of what is there. */
    private String below(Entry key, String lines) {
        if (!(key.value() instanceof MappingNode mapping) || mapping.entries().isEmpty()) {
            return text;
        }
        Position first = mapping.entries().iterator().next().keyPosition();
        if (first.line() == key.keyPosition().line()) {
            return text;
        }
        int at = offset(new Position("", first.line(), 1));
        return text.substring(0, at) + lines + text.substring(at);
    }

    private static String indent(Entry key, int more) {
        int own = key.keyPosition().column() - 1;
        int first =
                key.value() instanceof MappingNode mapping && !mapping.entries().isEmpty()
                        ? mapping.entries().iterator().next().keyPosition().column() - 1
                        : own + 2;
        return " ".repeat(first + more - 2);
    }

    private String behind(SequenceNode items, String item) {
        int start = offset(items.position());
        if (text.charAt(start) == '[') {
            int end = text.indexOf(
                    ']',
                    last(items) == null
                            ? start
                            : offset(Objects.requireNonNull(last(items)).position()));
            return end < 0
                    ? text
                    : text.substring(0, end).stripTrailing()
                            + (items.nodes().isEmpty() ? "" : ", ")
                            + item
                            + text.substring(end);
        }
        Position last = Objects.requireNonNull(last(items)).position();
        int line = offset(new Position("", last.line(), 1));
        int end = text.indexOf('\n', line);
        String dash = text.substring(line, text.indexOf('-', line));
        String before = end < 0 ? text + "\n" : text.substring(0, end + 1);
        return before + dash + "- " + item + "\n" + (end < 0 ? "" : text.substring(end + 1));
    }

    private static @Nullable Node last(SequenceNode items) {
        return items.nodes().isEmpty() ? null : items.nodes().get(items.nodes().size() - 1);
    }

    private int offset(Position position) {
        int at = 0;
        for (int line = 1; line < position.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.offsetByCodePoints(at, position.column() - 1);
    }

    /** The tree as it was, but for the list. */
    private void check(MappingNode root, List<DeclaredComponents.Artifact> before, Coordinates added, String changed) {
        List<Coordinates> wanted = new ArrayList<>();
        before.forEach(each -> wanted.add(each.coordinates()));
        wanted.removeIf(each -> each.name().equals(added.name()));
        MappingNode after = Manifests.parse(changed, file.toString()).root();
        List<Coordinates> found = new ArrayList<>();
        DeclaredComponents.in(after).artifacts().forEach(each -> found.add(each.coordinates()));
        boolean isThere = found.remove(added);
        found.removeIf(each -> each.name().equals(added.name()));
        if (!isThere || !found.equals(wanted) || !rest(root).equals(rest(after))) {
            throw new ArtifactException(
                    "add " + added + " to " + file,
                    "the place for it is not clear",
                    "write \"" + added + "\" into metadata.weir.components, then weir lock " + file);
        }
    }

    private static Map<String, @Nullable Object> rest(MappingNode root) {
        return without(root.plain(), List.of("metadata", "weir", "components"));
    }

    /** A tree without what is at the end of a path, and without mappings that hold nothing then. */
    private static Map<String, @Nullable Object> without(Map<?, ?> tree, List<String> path) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        tree.forEach((key, value) -> rest.put(String.valueOf(key), value));
        String first = path.get(0);
        if (path.size() > 1 && rest.get(first) instanceof Map<?, ?> inner) {
            Map<String, @Nullable Object> left = without(inner, path.subList(1, path.size()));
            rest.put(first, left);
            if (left.isEmpty()) {
                rest.remove(first);
            }
        } else {
            rest.remove(first);
        }
        return rest;
    }
}
