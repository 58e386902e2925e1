package dev.weir.authoring.infer;

import org.jspecify.annotations.Nullable;

/** How much of the memory of an inference is left, and where it ended. For one thread. */
final class Budget {

    private static final int CHARACTERS_PER_FIELD = 200;

    private final InferenceLimits limits;
    private int fields;
    private long characters;
    private @Nullable RecordPlace full;
    private @Nullable RecordPlace deep;

    Budget(InferenceLimits limits) {
        this.limits = limits;
    }

    InferenceLimits limits() {
        return limits;
    }

    /** Whether one more field is kept. */
    boolean admits(String name, RecordPlace place) {
        boolean room =
                fields < limits.fields() && characters + name.length() <= (long) limits.fields() * CHARACTERS_PER_FIELD;
        if (room) {
            fields++;
            characters += name.length();
        } else if (full == null) {
            full = place;
        }
        return room;
    }

    /** Whether a level is looked into. */
    boolean reaches(int depth, RecordPlace place) {
        boolean reached = depth < limits.depth();
        if (!reached && deep == null) {
            deep = place;
        }
        return reached;
    }

    /** Where the first field is that was not kept; null if all were. */
    @Nullable
    RecordPlace full() {
        return full;
    }

    /** Where the first level is that was not looked into; null if all were. */
    @Nullable
    RecordPlace deep() {
        return deep;
    }
}
