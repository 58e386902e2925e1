package dev.weir.spi.read;

import java.util.Locale;

/** Behaviour of the reference that Weir leaves behind on purpose, and takes up again when it is asked to. */
public enum Compat {
    /** A body with status 200 that is not what was announced ends quietly, with the records before the break. */
    BROKEN_BODIES,
    /** A {@code PredicateValidator} fails whatever its value is. */
    FAILING_PREDICATES,
    /** Texts that a template has escaped for HTML or called safe are marked, so that what is added to them is escaped. */
    HTML_MARKED_TEXT,
    /** A stream of the catalog that the connector does not have is passed over. */
    MISSING_STREAMS,
    /** A template whose first evaluation gives its own text is never evaluated again. */
    STICKY_TEMPLATES,
    /** A template goes on until memory, time or the stack end. */
    UNBOUNDED_TEMPLATES;

    /** The word that asks for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
