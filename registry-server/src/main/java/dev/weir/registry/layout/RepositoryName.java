package dev.weir.registry.layout;

import java.util.Locale;
import java.util.Optional;

/** The repositories that there are. */
public enum RepositoryName {
    /** Versions that never change. */
    RELEASES,
    /** Versions that do. */
    SNAPSHOTS,
    /** Both, for reading. */
    ALL;

    /** The repository that a URL names; none if there is no such. */
    public static Optional<RepositoryName> of(String text) {
        for (RepositoryName name : values()) {
            if (name.text().equals(text)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Its name in URLs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has versions of a kind. */
    public boolean holds(boolean snapshot) {
        return this == ALL || (this == SNAPSHOTS) == snapshot;
    }
}
