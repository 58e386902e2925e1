package dev.weir.lsp.page;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Documentation of component types and their fields, in Markdown. */
public final class Pages {

    private Pages() {}

    /** What a field holds, in a few words. */
    public static String summary(Parameter parameter) {
        return TypeWords.of(parameter.type()) + (parameter.required() ? ", required" : "");
    }

    /** A component type with its fields. */
    public static String type(Descriptor type) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + type.type() + "**" + since(type.since()));
        lines.add(type.doc());
        if (!type.successor().isEmpty()) {
            lines.add("Write instead: " + type.successor());
        }
        String required = names(type, true);
        String optional = names(type, false);
        if (!required.isEmpty()) {
            lines.add("Required: " + required);
        }
        if (!optional.isEmpty()) {
            lines.add("Optional: " + optional);
        }
        return String.join("\n\n", lines);
    }

    private static String names(Descriptor type, boolean required) {
        return type.parameters().stream()
                .filter(parameter -> parameter.required() == required)
                .map(parameter -> "`" + parameter.name() + "`")
                .collect(Collectors.joining(", "));
    }

    /** A field of a component type. */
    public static String field(Parameter field, Descriptor owner) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + field.name() + "** of " + owner.type() + ": " + summary(field) + since(field.since()));
        lines.add(field.doc());
        if (field.defaultJson() != null) {
            lines.add("Default: `" + field.defaultJson() + "`");
        }
        if (field.secret()) {
            lines.add("Holds a credential: name a secret input of the configuration.");
        }
        if (!field.successor().isEmpty()) {
            lines.add("Write instead: " + field.successor());
        }
        if (!field.sees().isEmpty()) {
            lines.add("Templates see: `" + String.join("`, `", field.sees()) + "`, and what those around see.");
        }
        List<String> words = words(field);
        if (!words.isEmpty()) {
            lines.add(String.join("\n", words));
        }
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static List<String> words(Parameter field) {
        List<String> lines = new ArrayList<>();
        for (String word : words(field.type())) {
            String doc = word(field, word);
            lines.add("- `" + word + "`" + (doc.isEmpty() ? "" : ": " + doc));
        }
        return lines;
    }

    /** What a word of a field means; empty if that is not known. */
    public static String word(Parameter field, String word) {
        int index = words(field.type()).indexOf(word);
        List<String> docs = field.choices().docs();
        return index >= 0 && index < docs.size() ? docs.get(index) : "";
    }

    /** The words that a type of a field is one of; none if it is something else. */
    public static List<String> words(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return words(list.element());
        } else if (type instanceof ParameterType.MapOf map) {
            return words(map.value());
        }
        return type instanceof ParameterType.Choice choice ? choice.words() : List.of();
    }

    private static String since(String level) {
        return level.isEmpty() ? "" : " (since " + level + ")";
    }
}
