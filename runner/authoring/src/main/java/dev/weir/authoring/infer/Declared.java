package dev.weir.authoring.infer;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schema says of a place, and which values did not keep to it. For one thread. */
final class Declared {

    /** Keywords that say more than types, fields, formats and words: what they demand is not looked at. */
    private static final Set<String> OPAQUE = Set.of(
            "$ref",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "patternProperties",
            "prefixItems",
            "dependencies");

    private static final Set<String> UNCHECKED = Set.of(
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "contains");

    private final Map<String, @Nullable Object> keywords;
    private final Set<JsonKind> kinds;
    private final @Nullable Set<String> words;
    private @Nullable RecordPlace lostFormat;
    private @Nullable RecordPlace lostWords;
    private final Map<String, RecordPlace> lostRequired = new LinkedHashMap<>();

    Declared(Map<String, ?> schema) {
        this.keywords = new LinkedHashMap<>(schema);
        this.kinds = kinds(schema.get("type"));
        Object allowed = schema.containsKey("const") ? singleton(schema.get("const")) : schema.get("enum");
        this.words = allowed instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toSet())
                : null;
    }

    private static List<String> singleton(@Nullable Object value) {
        return List.of(String.valueOf(value));
    }

    private static Set<JsonKind> kinds(@Nullable Object type) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        List<?> names = type instanceof List<?> list ? list : type == null ? List.of() : List.of(type);
        names.forEach(name -> JsonKind.of(String.valueOf(name)).ifPresent(kinds::add));
        return kinds;
    }

    /** All that it says, in its order. */
    Map<String, @Nullable Object> keywords() {
        return keywords;
    }

    /** The types that it allows; all if it names none. */
    Set<JsonKind> kinds() {
        return kinds;
    }

    /** Whether it allows a type. */
    boolean allows(JsonKind kind) {
        return kinds.isEmpty() || kinds.contains(kind) || kind == JsonKind.INTEGER && kinds.contains(JsonKind.NUMBER);
    }

    /** Whether it says something that is neither widened nor compared. */
    boolean isOpaque() {
        return keywords.keySet().stream().anyMatch(OPAQUE::contains)
                || keywords.get("items") instanceof List
                || (keywords.containsKey("type") && kinds.isEmpty());
    }

    /** Whether it allows values of a type and says nothing of what is in them: that stays so. */
    boolean leavesOpen(JsonKind kind) {
        boolean silent = kind == JsonKind.ARRAY && !keywords.containsKey("items")
                || kind == JsonKind.OBJECT
                        && !keywords.containsKey("properties")
                        && !(keywords.get("additionalProperties") instanceof Map);
        return isOpaque() || silent && allows(kind);
    }

    /** The keywords that are kept, though values may break them. */
    List<String> unchecked() {
        return keywords.keySet().stream().filter(UNCHECKED::contains).toList();
    }

    void look(@Nullable Object value, JsonKind kind, RecordPlace place) {
        if (lostWords == null && words != null && !words.contains(String.valueOf(value))) {
            lostWords = place;
        }
        if (lostFormat == null
                && kind == JsonKind.STRING
                && Objects.equals(TextFormat.fits(String.valueOf(value), keywords), false)) {
            lostFormat = place;
        }
        if (value instanceof Map<?, ?> map && keywords.get("required") instanceof List<?> names) {
            for (Object name : names) {
                if (!map.containsKey(name)) {
                    lostRequired.putIfAbsent(String.valueOf(name), place);
                }
            }
        }
    }

    /** Where the first text is that does not have the format; null if all have it. */
    @Nullable
    RecordPlace lostFormat() {
        return lostFormat;
    }

    /** Where the first value is that is none of the words; null if all are. */
    @Nullable
    RecordPlace lostWords() {
        return lostWords;
    }

    /** The fields that are not always there though they must be, and where they are missing first. */
    Map<String, RecordPlace> lostRequired() {
        return lostRequired;
    }

    /** What is left of the fields that must be there. */
    Set<Object> required() {
        Set<Object> required = new LinkedHashSet<>();
        if (keywords.get("required") instanceof List<?> names) {
            required.addAll(names);
            required.removeAll(lostRequired.keySet());
        }
        return required;
    }
}
