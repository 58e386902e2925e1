package dev.weir.expressions;

import org.jspecify.annotations.Nullable;

/** One parsed and compiled text. Immutable and safe for any number of threads. */
public final class Template {

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /**
     * Parses a text.
     *
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column
     */
    public static Template parse(String text) {
        return new Template(text);
    }

    public String text() {
        return text;
    }

    /** Whether the text holds no markup at all. */
    public boolean isPlain() {
        throw new UnsupportedOperationException();
    }

    /** What the template reads and uses. */
    public Analysis analysis() {
        throw new UnsupportedOperationException();
    }

    /** The value of a string field: the literal that the rendered text denotes, otherwise the text. */
    public @Nullable Object evaluate(Variables variables, Environment environment) {
        throw new UnsupportedOperationException();
    }

    /** The value of the rendered text, or of the fallback when that is empty or undefined; null without a fallback. */
    public @Nullable Object evaluate(
            Variables variables, Environment environment, @Nullable Template fallback, ValueTypes validTypes) {
        throw new UnsupportedOperationException();
    }

    /** The value of a boolean field. */
    public boolean test(Variables variables, Environment environment) {
        throw new UnsupportedOperationException();
    }
}
