package dev.weir.authoring.diff;

import java.util.Arrays;
import java.util.Optional;

/** The part of a version that a change demands to be counted up, the least first. */
public enum Bump {
    /** None: nothing changed, or it cannot be told whether anything did. */
    NONE("none"),
    /** Whoever uses the connector notices nothing, or only that it works better. */
    PATCH("patch"),
    /** There is more than before; what was there stays. */
    MINOR("minor"),
    /** A consumer of records, of states or of the configuration may break. */
    MAJOR("major");

    private final String word;

    Bump(String word) {
        this.word = word;
    }

    /** The part of the version in a word. */
    public String word() {
        return word;
    }

    /** The part of this name; empty if there is none. */
    public static Optional<Bump> of(String word) {
        return Arrays.stream(values()).filter(bump -> bump.word.equals(word)).findFirst();
    }
}
