package dev.weir.parsers.fields;

import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts of a manifest that have to be of some form: checked where they stand if they are known there, else when they are used. */
public final class ManifestTexts {

    private ManifestTexts() {}

    /**
     * Checks a text that holds no expressions; others are checked when they are used.
     *
     * @throws IllegalArgumentException if the check refuses it
     */
    public static void check(@Nullable Template<String> text, Consumer<String> check) {
        if (text != null && !text.text().contains("{{") && !text.text().contains("{%")) {
            check.accept(text.text());
        }
    }

    /** What a text says; a refusal with {@code IllegalArgumentException} is a failure of the manifest. */
    public static <T> T read(Template<String> text, Scope scope, Function<String, T> read) {
        try {
            return read.apply(text.in(scope));
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.INTERNAL, String.valueOf(e.getMessage()), e);
        }
    }

    /** Checks patterns that hold no expressions. */
    public static void checkPatterns(Iterable<Template<String>> patterns) {
        patterns.forEach(pattern -> check(pattern, NamedPattern::of));
    }

    /** A pattern. */
    public static NamedPattern pattern(Template<String> pattern, Scope scope) {
        return read(pattern, scope, NamedPattern::of);
    }
}
