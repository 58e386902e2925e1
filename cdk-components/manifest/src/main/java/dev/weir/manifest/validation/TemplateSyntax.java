package dev.weir.manifest.validation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells templates from texts that only look like some. */
@FunctionalInterface
public interface TemplateSyntax {

    /** What is wrong with a text as a template; null if nothing is. */
    @Nullable
    Flaw flaw(String text);

    /**
     * What a text that can be parsed uses and does not exist.
     *
     * @param seen the variables that it sees where it stands; empty if that is not known
     */
    default List<Remark> remarks(String text, Set<String> seen) {
        return List.of();
    }

    /**
     * A name that means nothing.
     *
     * @param rule    the rule that it breaks
     * @param flaw    what it is, and where
     * @param certain whether every use of the template fails because of it
     * @param instead the name that was probably meant; null if none is near
     */
    record Remark(
            String rule,
            Flaw flaw,
            boolean certain,
            @Nullable String instead) {}

    /**
     * A place where a template cannot be parsed.
     *
     * @param message what is wrong, as a sentence
     * @param line    the line in the text, from 1
     * @param column  the column in the line, from 1
     */
    record Flaw(String message, int line, int column) {}
}
