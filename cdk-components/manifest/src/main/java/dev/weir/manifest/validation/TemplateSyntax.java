package dev.weir.manifest.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells templates from texts that only look like some. */
@FunctionalInterface
public interface TemplateSyntax {

    /** What is wrong with a text as a template; null if nothing is. */
    @Nullable
    Flaw flaw(String text);

    /** What a text that can be parsed uses and does not exist. */
    default List<Remark> remarks(String text) {
        return List.of();
    }

    /**
     * A name that means nothing.
     *
     * @param flaw    what it is, and where
     * @param certain whether every use of the template fails because of it
     */
    record Remark(Flaw flaw, boolean certain) {}

    /**
     * A place where a template cannot be parsed.
     *
     * @param message what is wrong, as a sentence
     * @param line    the line in the text, from 1
     * @param column  the column in the line, from 1
     */
    record Flaw(String message, int line, int column) {}
}
