package dev.weir.manifest.level;

import java.util.Arrays;
import java.util.Optional;

/** A version of the reference language, for instance {@code 6.49.0}. */
public final class LanguageVersion implements Comparable<LanguageVersion> {

    /** The newest one that Weir knows. */
    public static final LanguageVersion NEWEST = new LanguageVersion("7.39.1", new int[] {7, 39, 1});

    private final String text;
    private final int[] parts;

    private LanguageVersion(String text, int[] parts) {
        this.text = text;
        this.parts = parts;
    }

    /** The version that a text is; empty if it is none. */
    public static Optional<LanguageVersion> of(String text) {
        try {
            int[] parts = Arrays.stream(text.split("[-+]", 2)[0].split("\\."))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return Optional.of(new LanguageVersion(text, parts));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(LanguageVersion other) {
        return Arrays.compare(parts, other.parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LanguageVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return text;
    }
}
