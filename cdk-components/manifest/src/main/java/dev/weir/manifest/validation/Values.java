package dev.weir.manifest.validation;

import dev.weir.descriptors.ParameterType;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.text.Suggestion;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import java.math.BigInteger;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the values of fields against the types of parameters, as strictly as the reference's schema does. */
final class Values {

    private static final Set<String> STRUCTURED = Set.of("TEXT_MAPPING", "MAPPING", "NESTED");

    private final Components components;
    private final TemplateTexts templates;
    private final Problems problems;

    Values(Components components, TemplateSyntax syntax, Problems problems) {
        this.components = components;
        this.templates = new TemplateTexts(syntax, problems);
        this.problems = problems;
    }

    void check(Node node, ParameterType type, Place place) {
        if (isUnresolved(node)) {
            return;
        }
        if (type instanceof ParameterType.Component component) {
            components.check(node, component.className(), place);
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            components.check(node, blueprint.className(), place);
        } else if (type instanceof ParameterType.ListOf list) {
            list(node, list, place);
        } else if (type instanceof ParameterType.MapOf map) {
            map(node, map, place);
        } else if (type instanceof ParameterType.Templated templated) {
            templated(node, templated, place);
        } else if (!accepts(type, node)) {
            mismatch(node, type, place);
        }
    }

    /** A reference that leads nowhere stays as text; that it does has been said. */
    private static boolean isUnresolved(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.value() instanceof String text
                && (text.startsWith("#/") || text.startsWith("*ref("));
    }

    private static boolean accepts(ParameterType type, Node node) {
        Object value = node instanceof ScalarNode scalar ? scalar.value() : null;
        if (type instanceof ParameterType.Text) {
            return value instanceof String;
        } else if (type instanceof ParameterType.Whole) {
            return isWhole(value);
        } else if (type instanceof ParameterType.Number) {
            return value instanceof Double || isWhole(value);
        } else if (type instanceof ParameterType.Bool) {
            return value instanceof Boolean;
        } else if (type instanceof ParameterType.Choice choice) {
            return value instanceof String word && choice.words().contains(word);
        } else if (type instanceof ParameterType.Mapping) {
            return node instanceof MappingNode;
        }
        return true;
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Long
                || value instanceof BigInteger
                || (value instanceof Double number && number == Math.rint(number) && !number.isInfinite());
    }

    /** A component may stand alone where a list of them is asked for. */
    private void list(Node node, ParameterType.ListOf type, Place place) {
        if (node instanceof SequenceNode list) {
            for (int i = 0; i < list.nodes().size(); i++) {
                check(list.nodes().get(i), type.element(), place.element(i));
            }
        } else if (type.element() instanceof ParameterType.Component element && components.standsAlone(node, element)) {
            check(node, type.element(), place);
        } else {
            mismatch(node, type, place);
        }
    }

    private void map(Node node, ParameterType.MapOf type, Place place) {
        if (node instanceof MappingNode mapping) {
            for (Entry entry : mapping.entries()) {
                check(entry.value(), type.value(), place.key(entry.key()));
            }
        } else {
            mismatch(node, type, place);
        }
    }

    private void templated(Node node, ParameterType.Templated type, Place place) {
        if (type.interpolation().equals("VALUE_OR_LIST") && node instanceof SequenceNode) {
            return;
        }
        boolean structured = STRUCTURED.contains(type.interpolation());
        if (node instanceof ScalarNode scalar ? scalar.value() == null : !structured) {
            mismatch(node, type, place);
        } else if (type.interpolation().equals("NESTED")) {
            templates.check(node, place);
        } else if (node instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> mappingEntry(entry, place));
        } else {
            templates.check(node, place);
        }
    }

    private void mappingEntry(Entry entry, Place place) {
        if (entry.value() instanceof MappingNode nested && nested.text("type") != null) {
            components.checkIfComponent(nested, place);
        } else {
            templates.check(entry.value(), place);
        }
        templates.checkKey(entry, place);
    }

    private void mismatch(Node node, ParameterType type, Place place) {
        Suggestion words = type instanceof ParameterType.Choice choice && node instanceof ScalarNode
                ? Suggestion.of(String.valueOf(node.plain()), choice.words())
                : null;
        String remedy = words == null ? "give " + expected(type) : words.remedy();
        String message = "Cannot read " + place.name() + ": found " + place.describe(node) + " (" + remedy + ")";
        problems.add(
                Problem.error("wrong-type", node.position(), message).instead(words == null ? null : words.nearest()));
    }

    private static String templated(String interpolation) {
        return switch (interpolation) {
            case "VALUE" -> "a text, or a number";
            case "VALUE_OR_LIST" -> "a list, or a text";
            default -> STRUCTURED.contains(interpolation) ? "a mapping or a text" : "a text";
        };
    }

    /** What to write for a type, for a remedy. */
    static String expected(ParameterType type) {
        if (type instanceof ParameterType.Text) {
            return "a text, in quotes if it looks like something else";
        } else if (type instanceof ParameterType.Whole) {
            return "a whole number";
        } else if (type instanceof ParameterType.Number) {
            return "a number";
        } else if (type instanceof ParameterType.Bool) {
            return "true or false";
        } else if (type instanceof ParameterType.Choice choice) {
            return "one of " + String.join(", ", choice.words());
        } else if (type instanceof ParameterType.ListOf) {
            return "a list";
        } else if (type instanceof ParameterType.Component component) {
            return "a " + Kinds.words(component.className());
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            return "a " + Kinds.words(blueprint.className());
        } else if (type instanceof ParameterType.Templated templated) {
            return templated(templated.interpolation());
        }
        return type instanceof ParameterType.Any ? "a value" : "a mapping";
    }
}
