package dev.weir.authoring.schema;

import dev.weir.authoring.text.Json;
import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Move;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of component types. For one thread. */
final class TypeSchemas {

    private final Names names;
    private final ValueSchemas values;

    TypeSchemas(Names names, ValueSchemas values) {
        this.names = names;
        this.values = values;
    }

    /** The fields of a type, of which none must be there. */
    Map<String, Object> fields(Descriptor type) {
        Map<String, Object> schema = Members.of("type", "object", "title", type.type());
        Docs.describe(schema, doc(type));
        if (!type.successor().isEmpty()) {
            schema.put("deprecated", true);
        }
        schema.put("properties", properties(type));
        List<Object> examples = Docs.examples(type.doc(), type.type());
        if (!examples.isEmpty()) {
            schema.put("examples", examples);
        }
        return schema;
    }

    /** The fields of a type by their names, older ones included, and what every component may have. */
    Map<String, Object> properties(Descriptor type) {
        Map<String, Object> properties = Members.of();
        List<Object> words = typeNames(type);
        if (!words.isEmpty()) {
            properties.put("type", Members.of("enum", words));
        }
        if (SlotSchemas.isClass(type.type())) {
            properties.put("class_name", Members.of("const", type.type()));
        }
        properties.put("$ref", names.ref(Names.REFERENCE_TEXT));
        properties.put("$parameters", names.ref(Names.PARAMETERS));
        type.parameters().forEach(parameter -> add(properties, type, parameter));
        return properties;
    }

    private static String doc(Descriptor type) {
        String deprecated = type.successor().isEmpty() ? "" : "Deprecated: write " + type.successor() + ".";
        return Stream.of(
                        Docs.withoutExamples(type.doc(), type.type()),
                        type.since().isEmpty() ? "" : "Since " + type.since() + ".",
                        deprecated)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Object> typeNames(Descriptor type) {
        Set<Object> words = new LinkedHashSet<>();
        if (SlotSchemas.isClass(type.type())) {
            type.kinds().forEach(kind -> {
                words.add(kind.custom());
                kind.aliases().forEach(alias -> words.add(alias.name()));
            });
            words.remove("");
        } else {
            words.add(type.type());
            type.aliases().forEach(alias -> words.add(alias.name()));
        }
        return List.copyOf(words);
    }

    private void add(Map<String, Object> properties, Descriptor type, Parameter parameter) {
        Map<String, Object> schema = describable(formerly(values.of(parameter), type, parameter));
        Docs.describe(schema, doc(parameter));
        String fallback = parameter.defaultJson();
        if (fallback != null) {
            Object value = Json.plain(Json.parse(fallback).value());
            if (value != null) {
                schema.put("default", value);
            }
        }
        if (!parameter.successor().isEmpty()) {
            schema.put("deprecated", true);
        }
        properties.put(parameter.name(), schema);
        for (Alias alias : parameter.aliases()) {
            String until = alias.until().isEmpty() ? "" : ", up to " + alias.until();
            Map<String, Object> older = Members.of();
            Docs.describe(older, "Deprecated: the older name of `" + parameter.name() + "`" + until + ".");
            older.put("deprecated", true);
            properties.putIfAbsent(alias.name(), older);
        }
    }

    /** Draft 07 knows nothing beside a reference to another schema. */
    private static Map<String, Object> describable(Map<String, Object> schema) {
        return schema.containsKey("$ref") ? Members.of("allOf", List.of(schema)) : schema;
    }

    private static String doc(Parameter parameter) {
        String doc =
                parameter.doc().isEmpty() || parameter.doc().endsWith(".") ? parameter.doc() : parameter.doc() + ".";
        return Stream.of(
                        doc,
                        parameter.required() ? "Required." : "",
                        parameter.secret() ? "A credential." : "",
                        parameter.since().isEmpty() ? "" : "Since " + parameter.since() + ".",
                        parameter.successor().isEmpty() ? "" : "Deprecated: write " + parameter.successor() + ".")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A field that held a component of another kind at older levels holds that still. */
    private static Map<String, Object> formerly(Map<String, Object> schema, Descriptor type, Parameter parameter) {
        List<Object> former = type.moves().stream()
                .filter(move -> move.from().equals(List.of(parameter.name())))
                .filter(move -> move.where().startsWith("type: "))
                .map(move -> (Object) SlotSchemas.has("type", move.where().substring("type: ".length())))
                .toList();
        if (former.isEmpty()) {
            return schema;
        }
        List<Object> all = new ArrayList<>(former);
        all.add(0, schema);
        return Members.of("anyOf", all);
    }

    /** A type with what it must have, unless it extends a definition or says that parameters give it. */
    Map<String, Object> complete(Descriptor type) {
        List<Object> required = required(type);
        Map<String, Object> fields = names.ref(type.type());
        return required.isEmpty()
                ? fields
                : Members.of(
                        "allOf",
                        List.of(
                                fields,
                                Members.of("if", names.ref(Names.WHOLE), "then", Members.of("allOf", required))));
    }

    /** Texts may be handed down by the parameters of an outer component, and fields of older levels stand elsewhere. */
    private static List<Object> required(Descriptor type) {
        Set<String> elsewhere = type.moves().stream()
                .map(Move::to)
                .flatMap(to -> to.stream().limit(1))
                .collect(Collectors.toSet());
        return type.parameters().stream()
                .filter(Parameter::required)
                .filter(parameter -> !isText(parameter.type()) && !elsewhere.contains(parameter.name()))
                .map(TypeSchemas::asked)
                .toList();
    }

    private static boolean isText(ParameterType type) {
        return type instanceof ParameterType.Text || type instanceof ParameterType.Templated;
    }

    private static Object asked(Parameter parameter) {
        if (parameter.aliases().isEmpty()) {
            return SlotSchemas.required(parameter.name());
        }
        List<Object> any = new ArrayList<>();
        any.add(SlotSchemas.required(parameter.name()));
        parameter.aliases().forEach(alias -> any.add(SlotSchemas.required(alias.name())));
        return Members.of("anyOf", any);
    }
}
