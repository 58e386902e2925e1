package dev.weir.registry.check;

import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Blueprint;
import dev.weir.descriptors.ParameterType.Choice;
import dev.weir.descriptors.ParameterType.Component;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Templated;
import java.util.Locale;

/** What a parameter holds, in words. */
public final class TypeText {

    private TypeText() {}

    /** A type as people read it: {@code list of text}, {@code one of GET, POST}. */
    public static String of(ParameterType type) {
        if (type instanceof ListOf list) {
            return "list of " + of(list.element());
        }
        if (type instanceof MapOf map) {
            return "mapping of " + of(map.value());
        }
        if (type instanceof Choice choice) {
            return "one of " + String.join(", ", choice.words());
        }
        if (type instanceof Templated templated) {
            return "interpolated " + templated.interpolation().toLowerCase(Locale.ROOT);
        }
        if (type instanceof Component component) {
            return simple(component.className());
        }
        if (type instanceof Blueprint blueprint) {
            return "definition of " + simple(blueprint.className());
        }
        return switch (type.getClass().getSimpleName()) {
            case "Whole" -> "whole number";
            case "Bool" -> "yes or no";
            case "Any" -> "any value";
            default -> type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
