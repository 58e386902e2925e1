package dev.weir.spi.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The parts of a value that somebody looks at, as paths of object keys. A path covers everything below it; the empty
 * path covers the whole value. Lets the engine drop the rest of a response while it streams by.
 *
 * @param paths the paths, each a list of keys from the root
 */
public record Interest(List<List<String>> paths) {

    /** Nobody looks. */
    public static final Interest NOTHING = new Interest(List.of());

    /** Everything is looked at. */
    public static final Interest EVERYTHING = new Interest(List.of(List.of()));

    public Interest {
        paths = paths.stream().<List<String>>map(List::copyOf).distinct().toList();
    }

    /** All that any of the given interests looks at. */
    public static Interest all(Collection<Interest> interests) {
        List<List<String>> paths = new ArrayList<>();
        interests.forEach(interest -> paths.addAll(interest.paths));
        return new Interest(paths);
    }

    /** What this and another interest look at. */
    public Interest and(Interest other) {
        return all(List.of(this, other));
    }

    /** Whether nothing is looked at. */
    public boolean isNothing() {
        return paths.isEmpty();
    }

    /** Whether the whole value is looked at. */
    public boolean isEverything() {
        return paths.contains(List.<String>of());
    }

    /** What is looked at below one key. */
    public Interest below(String key) {
        if (isNothing() || isEverything()) {
            return this;
        }
        List<List<String>> rest = new ArrayList<>();
        for (List<String> path : paths) {
            if (path.get(0).equals(key)) {
                rest.add(path.subList(1, path.size()));
            }
        }
        return rest.isEmpty() ? NOTHING : new Interest(rest);
    }
}
