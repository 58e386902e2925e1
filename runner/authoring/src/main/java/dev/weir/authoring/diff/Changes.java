package dev.weir.authoring.diff;

import dev.weir.manifest.tree.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what changed about one subject. For one thread. */
final class Changes {

    private final List<Change> all = new ArrayList<>();
    private final String subject;

    Changes(String subject) {
        this.subject = subject;
    }

    void add(Bump bump, String kind, String message, @Nullable Position before, @Nullable Position after) {
        all.add(new Change(bump, subject, kind, message, before, after));
    }

    List<Change> all() {
        return all;
    }
}
