package dev.weir.manifest.validation;

import dev.weir.expressions.Template;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The template language of manifests. Each text is parsed once. For one thread. */
public final class ExpressionSyntax implements TemplateSyntax {

    private final Map<String, Optional<Flaw>> known = new HashMap<>();

    @Override
    public @Nullable Flaw flaw(String text) {
        return known.computeIfAbsent(text, ExpressionSyntax::parse).orElse(null);
    }

    private static Optional<Flaw> parse(String text) {
        try {
            Template.parse(text);
            return Optional.empty();
        } catch (TemplateSyntaxException e) {
            return Optional.of(new Flaw(withoutPlace(e), e.line(), e.column()));
        }
    }

    /** The place in the text is said by the place in the file. */
    private static String withoutPlace(TemplateSyntaxException e) {
        String message = String.valueOf(e.getMessage());
        String place = " at line " + e.line() + ", column " + e.column();
        return message.endsWith(place) ? message.substring(0, message.length() - place.length()) : message;
    }
}
