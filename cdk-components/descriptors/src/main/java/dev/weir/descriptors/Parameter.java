package dev.weir.descriptors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a component type.
 *
 * @param name        the name in the manifest
 * @param type        what it holds
 * @param required    whether a manifest must give it: it has no default and may not be absent
 * @param defaultJson the default as JSON text; null if there is none
 * @param aliases     older names, deprecated
 * @param secret      whether it holds a credential
 * @param defaultType the component type of a nested mapping that names none; empty if it must
 * @param since       the language level that introduced it; empty if it came with its type
 * @param successor   the field that the language wants in its place; empty if none
 * @param sees        the variables that its templates, or those of the components that it holds, see besides those of its component
 * @param keyColumns how it says by which columns records of one row are told apart, case by case
 * @param choices     what its words mean, if it holds one of some
 * @param doc         the documentation, from the record's {@code @param}, as plain Markdown
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        @Nullable String defaultJson,
        List<Alias> aliases,
        boolean secret,
        String defaultType,
        String since,
        String successor,
        List<String> sees,
        List<KeyColumns> keyColumns,
        Choices choices,
        String doc) {

    public Parameter {
        aliases = List.copyOf(aliases);
        sees = List.copyOf(sees);
        keyColumns = List.copyOf(keyColumns);
    }

    /** A parameter that is no secret, has no history, and says nothing else of itself. */
    public Parameter(String name, ParameterType type, boolean required, @Nullable String defaultJson, String doc) {
        this(name, type, required, defaultJson, List.of(), false, "", "", "", List.of(), Choices.NONE, doc);
    }

    /** A parameter that says nothing of key columns. */
    public Parameter(
            String name,
            ParameterType type,
            boolean required,
            @Nullable String defaultJson,
            List<Alias> aliases,
            boolean secret,
            String defaultType,
            String since,
            String successor,
            List<String> sees,
            Choices choices,
            String doc) {
        this(
                name,
                type,
                required,
                defaultJson,
                aliases,
                secret,
                defaultType,
                since,
                successor,
                sees,
                List.of(),
                choices,
                doc);
    }
}
