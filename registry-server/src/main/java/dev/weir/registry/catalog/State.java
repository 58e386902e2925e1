package dev.weir.registry.catalog;

import java.util.Locale;
import java.util.Optional;

/** What became of a version. */
public enum State {
    /** For everybody to use. */
    ACTIVE,
    /** Still there; something else is better. */
    DEPRECATED,
    /** Only for those who named it before: nobody finds it, and its files stay. */
    YANKED,
    /** For nobody any more: its files are not handed out. */
    REVOKED;

    /** A state by its name; none if there is no such. */
    public static Optional<State> of(String text) {
        for (State state : values()) {
            if (state.text().equals(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Its name, in rows and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
