package dev.weir.manifest.validation;

import org.jspecify.annotations.Nullable;

/** Tells templates from texts that only look like some. */
@FunctionalInterface
public interface TemplateSyntax {

    /** What is wrong with a text as a template; null if nothing is. */
    @Nullable
    Flaw flaw(String text);

    /**
     * A place where a template cannot be parsed.
     *
     * @param message what is wrong, as a sentence
     * @param line    the line in the text, from 1
     * @param column  the column in the line, from 1
     */
    record Flaw(String message, int line, int column) {}
}
