package dev.weir.authoring.component;

import dev.weir.descriptors.Parameter;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import org.jspecify.annotations.Nullable;

/**
 * A plain value that is in force in a component.
 *
 * @param name      the field
 * @param value     its value
 * @param place     where its key stands; for a default, where the component does
 * @param from      where the value comes from
 * @param parameter what is known of the field; null if the type has none of that name
 */
public record Field(
        String name,
        Node value,
        Position place,
        From from,
        @Nullable Parameter parameter) {

    /** Where a value comes from. */
    public enum From {
        /** The author wrote it in the component. */
        WRITTEN("written"),
        /** It is of the definition that the component extends. */
        DEFINITION("definition"),
        /** It was handed down by {@code $parameters}. */
        PARAMETERS("parameters"),
        /** Nothing was given. */
        DEFAULT("default"),
        /** The type has no such field, so that the value means nothing. */
        UNKNOWN("unknown");

        private final String word;

        From(String word) {
            this.word = word;
        }

        /** The source in a word, for people and JSON. */
        public String word() {
            return word;
        }
    }

    /** Whether the value is a credential that stands in the manifest itself, which must not be shown. */
    public boolean isLiteralSecret() {
        return parameter != null
                && parameter.secret()
                && value instanceof ScalarNode scalar
                && scalar.value() != null
                && !scalar.is("")
                && !String.valueOf(scalar.value()).contains("{{");
    }
}
