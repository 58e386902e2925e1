package dev.weir.conformance;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.util.List;
import java.util.stream.Collectors;

/** The table of a component's fields on a page, made from its descriptor. */
final class FieldTable {

    static final String HEAD = "\n| field | holds | default | since | |\n|---|---|---|---|---|\n";

    private FieldTable() {}

    static String row(Parameter parameter, Words words) {
        String name = parameter.required() ? "**`" + parameter.name() + "`**" : "`" + parameter.name() + "`";
        String aliases = parameter.aliases().isEmpty() ? "" : " (older: " + names(parameter.aliases()) + ")";
        String fallback = parameter.defaultJson() == null ? "" : "`" + parameter.defaultJson() + "`";
        String cells = String.join(
                " | ",
                name + aliases,
                held(parameter.type()) + (parameter.secret() ? ", secret" : ""),
                fallback,
                parameter.since(),
                (parameter.doc() + words.of(parameter)).replace("\n", " ").replace("|", "\\|"));
        return "| " + cells + " |\n";
    }

    static String names(List<Alias> aliases) {
        return aliases.stream()
                .map(alias -> "`" + alias.name() + "`"
                        + (alias.where().isEmpty() ? "" : " with `" + alias.where() + "`")
                        + until(alias.until()))
                .collect(Collectors.joining(", "));
    }

    private static String until(String level) {
        return level.isEmpty() ? "" : " up to " + level;
    }

    private static String held(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return "list of: " + held(list.element());
        } else if (type instanceof ParameterType.MapOf map) {
            return "map of: " + held(map.value());
        } else if (type instanceof ParameterType.Component component) {
            return simple(component.className());
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            return "template of a " + simple(blueprint.className());
        } else if (type instanceof ParameterType.Choice choice) {
            return "`" + String.join("`, `", choice.words()) + "`";
        }
        return type instanceof ParameterType.Templated ? "template" : plain(type);
    }

    private static String plain(ParameterType type) {
        if (type instanceof ParameterType.Text) {
            return "text";
        } else if (type instanceof ParameterType.Whole) {
            return "whole number";
        } else if (type instanceof ParameterType.Number) {
            return "number";
        } else if (type instanceof ParameterType.Bool) {
            return "true or false";
        }
        return type instanceof ParameterType.Mapping ? "mapping" : "anything";
    }

    static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
