package dev.weir.authoring.schema;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can stand where a component of some class is asked for. For one thread. */
final class SlotSchemas {

    private final Descriptors descriptors;
    private final Names names;

    SlotSchemas(Descriptors descriptors, Names names) {
        this.descriptors = descriptors;
        this.names = names;
    }

    /** A place for a component; without a type, it is of the given one, or must name one. */
    Map<String, Object> slot(String className, String defaultType) {
        List<Descriptor> possible = descriptors.thatAre(className);
        if (possible.size() == 1 && isKnownByItsPlace(possible.get(0), className)) {
            return names.ref(names.kind(className));
        }
        Map<String, Object> untyped = defaultType.isEmpty()
                ? names.ref(Names.TYPED)
                : Members.of("if", isUntyped(), "then", then(defaultType));
        return Members.of("allOf", List.of(names.ref(names.kind(className)), untyped));
    }

    private static boolean isKnownByItsPlace(Descriptor only, String className) {
        return !isClass(only.type()) || only.className().equals(className);
    }

    private Map<String, Object> then(String type) {
        return descriptors.find(type).isPresent() ? names.ref(Names.complete(type)) : Members.of();
    }

    /** A mapping that says neither its type nor what it extends. */
    static Map<String, Object> isUntyped() {
        List<Object> says = List.of(required("type"), required("class_name"), required("$ref"));
        return Members.of("type", "object", "not", Members.of("anyOf", says));
    }

    /** All components of a class, by their types. */
    Map<String, Object> kind(String className) {
        List<Descriptor> possible = descriptors.thatAre(className);
        boolean only = possible.size() == 1 && isKnownByItsPlace(possible.get(0), className);
        Map<String, Object> component = only
                ? names.ref(Names.complete(possible.get(0).type()))
                : Members.of(
                        "properties",
                        Members.of("type", type(possible), "$ref", names.ref(Names.REFERENCE_TEXT)),
                        "allOf",
                        byType(possible));
        return Members.of("if", Members.of("type", "object"), "then", component, "else", alone(possible));
    }

    /** The names of types, present and older, that may stand here. */
    private static Map<String, Object> type(List<Descriptor> possible) {
        Set<Object> types = new LinkedHashSet<>();
        possible.stream().map(Descriptor::type).filter(type -> !isClass(type)).forEach(types::add);
        possible.stream().flatMap(type -> type.kinds().stream()).forEach(kind -> types.add(kind.custom()));
        possible.stream()
                .flatMap(type -> type.aliases().stream())
                .map(Alias::name)
                .forEach(types::add);
        possible.stream()
                .flatMap(type -> type.kinds().stream())
                .flatMap(kind -> kind.aliases().stream())
                .map(Alias::name)
                .forEach(types::add);
        types.remove("");
        return Members.of("enum", List.copyOf(types));
    }

    private List<Object> byType(List<Descriptor> possible) {
        List<Object> choices = new ArrayList<>();
        Set<String> classes = new LinkedHashSet<>();
        Set<String> customs = new LinkedHashSet<>();
        for (Descriptor type : possible) {
            type.kinds().forEach(kind -> customs.add(kind.custom()));
            if (isClass(type.type())) {
                classes.add(type.type());
                choices.add(choice("class_name", type.type(), Names.complete(type.type())));
            } else {
                choices.add(choice("type", type.type(), Names.complete(type.type())));
                older(type).forEach(name -> choices.add(choice("type", name, type.type())));
            }
        }
        customs.remove("");
        customs.forEach(custom -> choices.add(Members.of("if", has("type", custom), "then", ofClass(classes))));
        return choices;
    }

    /** Older names that always mean this type; their fields may stand in older places. */
    private List<String> older(Descriptor type) {
        return type.aliases().stream()
                .filter(alias -> alias.where().isEmpty())
                .map(Alias::name)
                .filter(name -> !isClass(name) && descriptors.find(name).isEmpty())
                .toList();
    }

    private Map<String, Object> choice(String field, String word, String schema) {
        return Members.of("if", has(field, word), "then", names.ref(schema));
    }

    static Map<String, Object> has(String field, String word) {
        return Members.of("properties", Members.of(field, Members.of("const", word)), "required", List.of(field));
    }

    /** A custom component names a class of a component jar, or one of the reference that a type stands for. */
    private static Map<String, Object> ofClass(Set<String> classes) {
        Map<String, Object> reference = Members.of("pattern", "^airbyte_cdk\\.");
        Object className =
                classes.isEmpty() ? reference : ValueSchemas.anyOf(Members.of("enum", List.copyOf(classes)), reference);
        return Members.of(
                "properties",
                Members.of("class_name", className),
                "if",
                Members.of("not", required("$ref")),
                "then",
                required("class_name"));
    }

    /** A reference, or a plain value that stands for a component. */
    private Map<String, Object> alone(List<Descriptor> possible) {
        List<Object> words = new ArrayList<>();
        words.add(names.ref(Names.REFERENCE_TEXT));
        possible.stream()
                .flatMap(type -> type.scalars().stream())
                .distinct()
                .forEach(word -> words.add(Members.of("const", word)));
        if (possible.stream().anyMatch(type -> !type.shorthand().isEmpty())) {
            words.add(Members.of("type", List.of("string", "number", "boolean")));
        }
        return Members.of("anyOf", words);
    }

    /** A component of any type as a definition, which may leave out what its users give. */
    Map<String, Object> anyComponent() {
        List<Object> choices = new ArrayList<>();
        for (Descriptor type : descriptors.all()) {
            choices.add(choice(isClass(type.type()) ? "class_name" : "type", type.type(), type.type()));
        }
        return Members.of("allOf", choices);
    }

    /** The names that say that a mapping is a component. */
    List<Object> allTypes() {
        Set<Object> types = new LinkedHashSet<>();
        descriptors.all().stream()
                .map(Descriptor::type)
                .filter(type -> !isClass(type))
                .forEach(types::add);
        descriptors.all().stream().flatMap(type -> type.kinds().stream()).forEach(kind -> types.add(kind.custom()));
        types.remove("");
        return List.copyOf(types);
    }

    static Map<String, Object> required(String field) {
        return Members.of("required", List.of(field));
    }

    static boolean isClass(String type) {
        return type.indexOf('.') >= 0;
    }
}
