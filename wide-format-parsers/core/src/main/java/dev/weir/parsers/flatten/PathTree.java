package dev.weir.parsers.flatten;

import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths in a record, by their first keys. */
final class PathTree {

    private final Map<String, PathTree> below = new HashMap<>();
    private boolean isEnd;

    static PathTree of(List<List<Template<String>>> paths, Scope scope) {
        PathTree root = new PathTree();
        for (List<Template<String>> path : paths) {
            PathTree at = root;
            for (Template<String> key : path) {
                at = at.below.computeIfAbsent(key.in(scope), k -> new PathTree());
            }
            at.isEnd = true;
        }
        return root;
    }

    /** The paths that begin with a key, from there on; null if none does. */
    static @Nullable PathTree below(@Nullable PathTree tree, String key) {
        return tree == null ? null : tree.below.get(key);
    }

    /** Whether a path ends here. */
    static boolean isEnd(@Nullable PathTree tree) {
        return tree != null && tree.isEnd;
    }
}
