package dev.weir.lsp.page;

import dev.weir.descriptors.ParameterType;
import java.util.Locale;

/** What parameters hold, in words. */
final class TypeWords {

    private TypeWords() {}

    static String of(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return "list of " + of(list.element());
        } else if (type instanceof ParameterType.MapOf map) {
            return "mapping to " + of(map.value());
        } else if (type instanceof ParameterType.Component component) {
            return simpleName(component.className());
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            return simpleName(blueprint.className());
        } else if (type instanceof ParameterType.Choice choice) {
            return choice.words().size() > 6
                    ? "one of " + choice.words().size() + " words"
                    : String.join(" | ", choice.words());
        } else if (type instanceof ParameterType.Templated) {
            return "template";
        }
        return type instanceof ParameterType.Bool
                ? "true | false"
                : type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
