package dev.weir.parsers.document;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.read.DocumentReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through one value of a reader, in the order in which it arrives, and stops at each place that one of several paths leads
 * to. The steps of a path are keys, positions in lists, or {@link #OTHERS}. Used by one thread.
 */
final class PathWalk {

    /** A step to each entry that no other path names. */
    static final String OTHERS = "*";

    /** What {@link #next()} gives at the end. */
    static final int END = -1;

    /** A container on the way that was entered. */
    private static final class Level {
        private final PathNode node;
        private final boolean isList;
        private final Set<PathNode> seen = new HashSet<>();
        private int position;

        Level(PathNode node, boolean isList) {
            this.node = node;
            this.isList = isList;
        }
    }

    private final DocumentReader reader;
    private final PathNode root;
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean begun;
    private String key = "";

    PathWalk(DocumentReader reader, List<List<String>> paths) {
        this.reader = reader;
        this.root = PathNode.of(paths);
    }

    /** Begins at the value that the reader stands on. */
    void begin() {
        begun = false;
        levels.clear();
    }

    /** Goes to the next place; the number of its path, or {@link #END} behind the whole value. What was entered must be left. */
    int next() {
        int place = PathNode.NONE;
        if (!begun) {
            begun = true;
            place = arrive(root);
        }
        while (place == PathNode.NONE && !levels.isEmpty()) {
            place = step(levels.element());
        }
        return place == PathNode.NONE ? END : place;
    }

    private int step(Level level) {
        if (!reader.next()) {
            levels.pop();
            return PathNode.NONE;
        }
        key = level.isList ? String.valueOf(level.position++) : reader.key();
        PathNode node = level.node.behind(key);
        if (node == null) {
            return PathNode.NONE;
        }
        boolean first = level.seen.add(node) || level.node.isOthers(node);
        if (!first && !reader.repeatsKeys()) {
            throw Unreadable.twice(key);
        }
        return arrive(node);
    }

    private int arrive(PathNode node) {
        if (node.place() == PathNode.NONE && node.leadsOn()) {
            DocumentReader.Kind kind = reader.kind();
            if (kind != DocumentReader.Kind.SCALAR) {
                reader.enter();
                levels.push(new Level(node, kind == DocumentReader.Kind.ARRAY));
            }
        }
        return node.place();
    }

    /** The last step to the present place. */
    String key() {
        return key;
    }
}
