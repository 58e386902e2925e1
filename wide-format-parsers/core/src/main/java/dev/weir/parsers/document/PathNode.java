package dev.weir.parsers.document;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a document, with the places below it that several paths lead to. */
final class PathNode {

    static final int NONE = -1;

    private final Map<String, PathNode> below = new HashMap<>();
    private @Nullable PathNode others;
    private int place = NONE;

    static PathNode of(List<List<String>> paths) {
        PathNode root = new PathNode();
        for (int i = 0; i < paths.size(); i++) {
            PathNode node = root;
            for (String key : paths.get(i)) {
                refuseIf(node.place != NONE, paths.get(i));
                node = node.child(key);
            }
            refuseIf(node.place != NONE || node.leadsOn(), paths.get(i));
            node.place = i;
        }
        return root;
    }

    private static void refuseIf(boolean clash, List<String> path) {
        if (clash) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read a table: the path " + path
                            + " leads to the same place as another one, or through it (give each its own)");
        }
    }

    private PathNode child(String key) {
        if (!key.equals(PathWalk.OTHERS)) {
            return below.computeIfAbsent(key, each -> new PathNode());
        }
        others = others == null ? new PathNode() : others;
        return others;
    }

    /** The number of the path that ends here; {@link #NONE} if none does. */
    int place() {
        return place;
    }

    boolean leadsOn() {
        return others != null || !below.isEmpty();
    }

    /** The node behind a key; null if no path leads there. */
    @Nullable
    PathNode behind(String key) {
        PathNode node = below.get(key);
        return node == null ? others : node;
    }

    boolean isOthers(PathNode node) {
        return node.equals(others);
    }
}
