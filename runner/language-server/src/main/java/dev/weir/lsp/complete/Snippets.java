package dev.weir.lsp.complete;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.lsp.page.Pages;
import dev.weir.lsp.place.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is written for a field, with places to go on at. Lines behind the first are indented relative to the key. */
final class Snippets {

    private static final int MOST_CHOICES = 20;
    private static final List<String> STRUCTURED = List.of("MAPPING", "NESTED", "TEXT_MAPPING");

    private final Types types;

    Snippets(Types types) {
        this.types = types;
    }

    /** A text as a snippet that has no places. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
    }

    /** A field with its place of a number. */
    String field(Parameter field, int number) {
        return literal(field.name()) + value(field, number);
    }

    private String value(Parameter field, int number) {
        ParameterType type = field.type();
        if (type instanceof ParameterType.Choice || type instanceof ParameterType.Bool) {
            List<String> words = type instanceof ParameterType.Bool ? List.of("true", "false") : Pages.words(type);
            return ": " + choice(number, words);
        } else if (type instanceof ParameterType.ListOf list) {
            return ":\n  - " + element(list.element(), field, number);
        } else if (type instanceof ParameterType.Component component) {
            return component(component.className(), field, number);
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            return component(blueprint.className(), field, number);
        } else if (isMapping(type)) {
            return ":\n  " + place(number);
        }
        return field.secret() ? ": \"{{ config['" + place(number) + "'] \\}\\}\"" : ": " + place(number);
    }

    private String element(ParameterType type, Parameter field, int number) {
        if (!(type instanceof ParameterType.Component component)) {
            return place(number);
        }
        Collection<Descriptor> fitting = types.fitting(component.className());
        return fitting.size() == 1 ? place(number) : typed(fitting, field.defaultType(), number);
    }

    private static boolean isMapping(ParameterType type) {
        return type instanceof ParameterType.Mapping
                || type instanceof ParameterType.MapOf
                || (type instanceof ParameterType.Templated templated
                        && STRUCTURED.contains(templated.interpolation()));
    }

    private String component(String className, Parameter field, int number) {
        Collection<Descriptor> fitting = types.fitting(className);
        boolean plain = fitting.stream().anyMatch(type -> !type.scalars().isEmpty());
        return plain ? ": " + place(number) : ":\n  " + typed(fitting, field.defaultType(), number);
    }

    /** The type that a component has, or those that it can have, the usual one first. */
    private static String typed(Collection<Descriptor> fitting, String usual, int number) {
        List<String> names = fitting.stream()
                .map(Descriptor::type)
                .filter(name -> !Types.isClassName(name))
                .sorted(Comparator.comparing((String name) -> !name.equals(usual)))
                .toList();
        return names.size() == 1
                ? "type: " + literal(names.get(0)) + "\n  " + place(number)
                : "type: " + choice(number, names);
    }

    private static String place(int number) {
        return number == 0 ? "$0" : "${" + number + "}";
    }

    private static String choice(int number, List<String> words) {
        if (words.isEmpty() || words.size() > MOST_CHOICES) {
            return place(number);
        }
        return words.stream()
                .map(word -> word.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|"))
                .collect(Collectors.joining(",", "${" + Math.max(number, 1) + "|", "|}"));
    }
}
