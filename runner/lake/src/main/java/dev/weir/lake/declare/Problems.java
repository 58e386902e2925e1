package dev.weir.lake.declare;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a declaration, so that all of it is said at once. For one thread. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem. */
    public void add(String path, String message) {
        found.add(new Problem(path, message));
    }

    /** Everything found so far. */
    public List<Problem> found() {
        return List.copyOf(found);
    }
}
