package dev.weir.authoring.schema;

import dev.weir.authoring.text.Json;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Parameter;
import dev.weir.manifest.validation.Validation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of manifests, for editors: it describes and completes every component type that the descriptors tell of, once each.
 * A manifest that Weir accepts fits; one that fits need not be accepted, as a schema cannot follow references and parameters.
 */
public final class LanguageSchema {

    private final Optional<Descriptor> source;
    private final Descriptors parts;
    private final Draft draft;
    private final Names names;
    private final SlotSchemas slots;
    private final ValueSchemas values;
    private final TypeSchemas types;

    private LanguageSchema(Descriptors descriptors, Draft draft) {
        this.source = descriptors.find(Validation.SOURCE);
        this.parts = Descriptors.of(descriptors.all().stream()
                .filter(type -> !type.type().equals(Validation.SOURCE))
                .toList());
        this.draft = draft;
        this.names = new Names(draft);
        this.slots = new SlotSchemas(parts, names);
        this.values = new ValueSchemas(descriptors, names, slots);
        this.types = new TypeSchemas(names, values);
    }

    /** The schema as JSON. */
    public static String json(Descriptors descriptors, Draft draft, Descriptions descriptions) {
        return Json.lines(descriptions.in(new LanguageSchema(descriptors, draft).schema()));
    }

    private Map<String, Object> schema() {
        Map<String, Object> root = Members.of("$schema", draft.uri(), "title", "Manifest of a declarative connector");
        Map<String, Object> definitions = new TreeMap<>();
        source.ifPresent(type -> root.putAll(source(type)));
        for (Descriptor type : parts.all()) {
            definitions.put(type.type(), types.fields(type));
            definitions.put(Names.complete(type.type()), types.complete(type));
        }
        addKinds(definitions);
        addCommon(definitions);
        root.put(draft.definitions(), definitions);
        return root;
    }

    /** The top level, alone, knows all keys that it may have. */
    private Map<String, Object> source(Descriptor source) {
        Map<String, Object> schema = types.fields(source);
        Map<String, Object> properties = types.properties(source);
        properties.put("definitions", named(properties.get("definitions"), names.ref(Names.DEFINITION)));
        List.of("schemas", "metadata", "version", "description")
                .forEach(key -> properties.putIfAbsent(key, Members.of()));
        properties.put("$options", names.ref(Names.PARAMETERS));
        schema.put("properties", properties);
        schema.remove("title");
        schema.put("additionalProperties", false);
        schema.put(
                "required",
                source.parameters().stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList());
        schema.put("anyOf", List.of(SlotSchemas.required("streams"), SlotSchemas.required("dynamic_streams")));
        return schema;
    }

    /** A schema with the description of another. */
    private static Map<String, Object> named(@Nullable Object described, Map<String, Object> other) {
        Map<String, Object> schema = Members.of("allOf", List.of(other));
        if (described instanceof Map<?, ?> from && from.get("description") instanceof String text) {
            Docs.describe(schema, text);
        }
        return schema;
    }

    private void addKinds(Map<String, Object> definitions) {
        names.wanted().forEach(className -> definitions.put(names.kind(className), slots.kind(className)));
    }

    private void addCommon(Map<String, Object> definitions) {
        Map<String, Object> text = Members.of(
                "type",
                "string",
                "pattern",
                "^(#/|\\*ref\\()",
                "description",
                "A reference to a part of this manifest, such as #/definitions/base.");
        Map<String, Object> extending = Members.of("type", "object", "required", List.of("$ref"));
        definitions.put(Names.REFERENCE_TEXT, text);
        definitions.put(Names.REFERENCE, ValueSchemas.anyOf(names.ref(Names.REFERENCE_TEXT), extending));
        definitions.put(Names.TEMPLATE, values.template());
        definitions.put(
                Names.PARAMETERS,
                Members.of(
                        "type",
                        List.of("object", "string"),
                        "description",
                        "Values that are handed down to all components within; each fills the field of its name."));
        List<Object> given = List.of(
                SlotSchemas.required("$ref"), SlotSchemas.required("$parameters"), SlotSchemas.required("$options"));
        definitions.put(Names.WHOLE, Members.of("not", Members.of("anyOf", given)));
        definitions.put(Names.TYPED, Members.of("if", SlotSchemas.isUntyped(), "then", SlotSchemas.required("type")));
        definitions.put(Names.ANY_COMPONENT, slots.anyComponent());
        definitions.put(Names.DEFINITION, definition());
    }

    /** A component, or a group of definitions, or anything else. */
    private Map<String, Object> definition() {
        Map<String, Object> typed = Members.of("enum", slots.allTypes());
        Map<String, Object> again = names.ref(Names.DEFINITION);
        Map<String, Object> component =
                Members.of("type", "object", "properties", Members.of("type", typed), "required", List.of("type"));
        Map<String, Object> group = Members.of(
                "if",
                Members.of("type", "object"),
                "then",
                Members.of("additionalProperties", again),
                "else",
                Members.of("if", Members.of("type", "array"), "then", Members.of("items", again)));
        return Members.of("if", component, "then", names.ref(Names.ANY_COMPONENT), "else", group);
    }
}
