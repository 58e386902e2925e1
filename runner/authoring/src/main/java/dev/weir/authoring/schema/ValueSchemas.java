package dev.weir.authoring.schema;

import dev.weir.descriptors.Choices;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Templated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What values parameters take. For one thread. */
final class ValueSchemas {

    private static final List<String> SCALARS = List.of("string", "number", "boolean");
    private static final List<String> NOT_NULL = List.of("string", "number", "boolean", "object", "array");

    private final Map<String, List<String>> wordDocs = new HashMap<>();
    private final Names names;
    private final SlotSchemas slots;

    ValueSchemas(Descriptors descriptors, Names names, SlotSchemas slots) {
        this.names = names;
        this.slots = slots;
        descriptors.all().stream()
                .flatMap(type -> type.parameters().stream())
                .map(Parameter::choices)
                .filter(choices -> !choices.docs().isEmpty())
                .forEach(choices -> wordDocs.put(choices.className(), choices.docs()));
    }

    Map<String, Object> of(Parameter parameter) {
        return of(parameter.type(), parameter);
    }

    private Map<String, Object> of(ParameterType type, Parameter parameter) {
        if (type instanceof ParameterType.Component component) {
            return slots.slot(component.className(), parameter.defaultType());
        } else if (type instanceof ParameterType.Blueprint blueprint) {
            return slots.slot(blueprint.className(), parameter.defaultType());
        } else if (type instanceof ParameterType.ListOf list) {
            return list(list, parameter);
        } else if (type instanceof ParameterType.MapOf map) {
            return anyOf(
                    Members.of("type", "object", "additionalProperties", of(map.value(), parameter)),
                    names.ref(Names.REFERENCE_TEXT));
        } else if (type instanceof ParameterType.Choice choice) {
            return choice(choice, parameter.choices());
        } else if (type instanceof Templated templated) {
            return templated(templated);
        }
        return plain(type);
    }

    /** A component may stand alone where a list of them is asked for. */
    private Map<String, Object> list(ParameterType.ListOf list, Parameter parameter) {
        Map<String, Object> element = of(list.element(), parameter);
        if (list.element() instanceof ParameterType.Component) {
            return Members.of("if", Members.of("type", "array"), "then", Members.of("items", element), "else", element);
        }
        return anyOf(Members.of("type", "array", "items", element), names.ref(Names.REFERENCE));
    }

    private Map<String, Object> choice(ParameterType.Choice choice, Choices choices) {
        List<String> docs = wordDocs.getOrDefault(choices.className(), List.of());
        List<Object> words = new ArrayList<>();
        for (int i = 0; i < choice.words().size(); i++) {
            Map<String, Object> word = Members.of("const", choice.words().get(i));
            Docs.describe(word, i < docs.size() ? docs.get(i) : "");
            words.add(word);
        }
        words.add(names.ref(Names.REFERENCE));
        return Members.of("anyOf", words);
    }

    private Map<String, Object> templated(Templated templated) {
        return switch (templated.interpolation()) {
            case "TEXT_MAPPING", "MAPPING", "NESTED" -> Members.of("type", NOT_NULL);
            case "VALUE_OR_LIST" -> anyOf(names.ref(Names.TEMPLATE), Members.of("type", "array"));
            default -> names.ref(Names.TEMPLATE);
        };
    }

    private Map<String, Object> plain(ParameterType type) {
        if (type instanceof ParameterType.Text) {
            return anyOf(Members.of("type", "string"), names.ref(Names.REFERENCE));
        } else if (type instanceof ParameterType.Whole) {
            return anyOf(Members.of("type", "integer"), names.ref(Names.REFERENCE));
        } else if (type instanceof ParameterType.Number) {
            return anyOf(Members.of("type", "number"), names.ref(Names.REFERENCE));
        } else if (type instanceof ParameterType.Bool) {
            return anyOf(Members.of("type", "boolean"), names.ref(Names.REFERENCE));
        } else if (type instanceof ParameterType.Mapping) {
            return anyOf(Members.of("type", "object"), names.ref(Names.REFERENCE_TEXT));
        }
        return Members.of();
    }

    /** A text or another scalar that may be a template; up to 0.28.1, templates were components. */
    Map<String, Object> template() {
        Map<String, Object> older = Members.of("enum", List.of("InterpolatedString", "InterpolatedBoolean"));
        return anyOf(
                Members.of("type", SCALARS),
                names.ref(Names.REFERENCE),
                Members.of("type", "object", "properties", Members.of("type", older), "required", List.of("type")));
    }

    static Map<String, Object> anyOf(Object... schemas) {
        return Members.of("anyOf", List.of(schemas));
    }
}
