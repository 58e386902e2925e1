package dev.weir.manifest.resolution;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk along a reference such as {@code #/definitions/base/0}, or {@code *ref(definitions.base[0])} up to level 0.28.1. A key may hold
 * slashes or dots itself: at every level the whole rest of the path is tried as a key before its first part is.
 */
public final class ReferencePath {

    private static final String PRESENT = "#/";
    private static final String OLDER = "*ref(";

    private final char separator;
    private Node node;
    private String rest;

    private ReferencePath(Node root, String path, char separator) {
        this.node = root;
        this.rest = path;
        this.separator = separator;
    }

    /** Walks as far as the path leads. */
    static ReferencePath walk(Node root, String reference) {
        ReferencePath path = isOlder(reference)
                ? new ReferencePath(root, olderPath(reference), '.')
                : new ReferencePath(root, path(reference), '/');
        path.walk();
        return path;
    }

    /** Whether a value is a text that refers to something, in any form. */
    public static boolean isReference(@Nullable Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return first == '#' && text.startsWith(PRESENT) || first == '*' && isOlder(text);
    }

    /** Whether a reference has the form of older levels. */
    static boolean isOlder(String reference) {
        return reference.startsWith(OLDER);
    }

    /** A reference in the present form. */
    public static String present(String reference) {
        return isOlder(reference) ? "#/" + olderPath(reference).replace('.', '/') : reference;
    }

    private static String path(String reference) {
        int end = reference.indexOf('\n');
        return reference.substring(2, end < 0 ? reference.length() : end);
    }

    private static String olderPath(String reference) {
        int end = reference.indexOf(')');
        String path = reference.substring(OLDER.length(), end < 0 ? reference.length() : end);
        return path.replaceAll("\\[(\\d+)]", ".$1");
    }

    /** Whether the walk reached its target. */
    boolean arrived() {
        return rest.isEmpty();
    }

    /** The target, or the last node on the way to it. */
    Node node() {
        return node;
    }

    /** The part that leads nowhere. */
    String missing() {
        int slash = rest.indexOf(separator);
        return slash < 0 ? rest : rest.substring(0, slash);
    }

    private void walk() {
        while (!rest.isEmpty()) {
            Node whole = node instanceof MappingNode mapping ? mapping.get(rest) : null;
            if (whole != null) {
                node = whole;
                rest = "";
                return;
            }
            Node next = child(missing());
            if (next == null) {
                return;
            }
            int slash = rest.indexOf(separator);
            node = next;
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
    }

    private @Nullable Node child(String key) {
        if (node instanceof MappingNode mapping) {
            return mapping.get(key);
        }
        return node instanceof SequenceNode list ? element(list.nodes(), key) : null;
    }

    /** A list's element; negative numbers count from the end. */
    private static @Nullable Node element(List<Node> nodes, String key) {
        try {
            int index = Integer.parseInt(key);
            int place = index < 0 ? index + nodes.size() : index;
            return place >= 0 && place < nodes.size() ? nodes.get(place) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
