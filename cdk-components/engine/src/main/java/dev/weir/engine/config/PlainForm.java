package dev.weir.engine.config;

import dev.weir.spi.value.Row;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises values that fit a JSON schema of the plainest kind, so that most configurations are checked without the
 * validator, whose loading takes longer than the check. Says yes only where every keyword, also of parts that the value
 * lacks, is understood and well-formed, and all that concern the value hold; no means that the validator has to look.
 */
final class PlainForm {

    private static final Set<String> TEXTS = Set.of("title", "description", "format", "$comment", "pattern_descriptor");
    private static final Set<String> NOTES =
            Set.of("default", "order", "always_show", "multiline", "group", "display_type");
    private static final Set<String> TYPES =
            Set.of("string", "boolean", "object", "array", "integer", "number", "null");

    private PlainForm() {}

    /** Whether a value is sure to have the form of a schema. */
    static boolean surelyFits(@Nullable Object value, @Nullable Object schema) {
        if (!(schema instanceof Row form)) {
            return false;
        }
        for (int i = 0; i < form.size(); i++) {
            if (!isWellFormed(form.keyAt(i), form.valueAt(i)) || !holds(form.keyAt(i), form.valueAt(i), value, form)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(@Nullable Object schema) {
        if (!(schema instanceof Row form)) {
            return false;
        }
        for (int i = 0; i < form.size(); i++) {
            if (!isWellFormed(form.keyAt(i), form.valueAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWellFormed(String keyword, @Nullable Object rule) {
        return switch (keyword) {
            case "type" ->
                rule instanceof List<?> types ? !types.isEmpty() && TYPES.containsAll(types) : isTypeName(rule);
            case "properties" ->
                rule instanceof Row properties && properties.values().stream().allMatch(PlainForm::isPlain);
            case "required" -> rule instanceof List<?> names && names.stream().allMatch(String.class::isInstance);
            case "additionalProperties" -> rule instanceof Boolean;
            case "items" -> isPlain(rule);
            case "enum" -> rule instanceof List<?> values && !values.isEmpty();
            case "minimum", "maximum" -> rule instanceof Number;
            case "examples" -> rule instanceof List<?>;
            default ->
                TEXTS.contains(keyword) ? rule instanceof String : NOTES.contains(keyword) || isAirbytes(keyword);
        };
    }

    private static boolean isTypeName(@Nullable Object rule) {
        return rule instanceof String name && TYPES.contains(name);
    }

    private static boolean isAirbytes(String keyword) {
        return keyword.startsWith("airbyte_");
    }

    private static boolean holds(String keyword, @Nullable Object rule, @Nullable Object value, Row form) {
        return switch (keyword) {
            case "type" -> isOfType(value, rule);
            case "properties" -> rule instanceof Row properties && propertiesFit(value, properties);
            case "required" -> rule instanceof List<?> names && hasAll(value, names);
            case "additionalProperties" -> allowsOthers(value, rule, form);
            case "items" -> rule instanceof Row element && elementsFit(value, element);
            case "enum" -> rule instanceof List<?> values && value instanceof String && values.contains(value);
            case "minimum" -> value instanceof Long number && rule instanceof Long least && number >= least;
            case "maximum" -> value instanceof Long number && rule instanceof Long most && number <= most;
            default -> true;
        };
    }

    private static boolean isOfType(@Nullable Object value, @Nullable Object rule) {
        if (rule instanceof List<?> types) {
            return types.stream().anyMatch(type -> isOfType(value, type));
        }
        return switch (String.valueOf(rule)) {
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "object" -> value instanceof Row;
            case "array" -> value instanceof List<?>;
            case "integer" -> value instanceof Long || value instanceof BigInteger;
            case "number" -> value instanceof Number;
            case "null" -> value == null;
            default -> false;
        };
    }

    private static boolean propertiesFit(@Nullable Object value, Row properties) {
        if (!(value instanceof Row row)) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            String key = row.keyAt(i);
            if (properties.containsKey(key) && !surelyFits(row.valueAt(i), properties.get(key))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasAll(@Nullable Object value, List<?> names) {
        return value instanceof Row row && names.stream().allMatch(row::containsKey);
    }

    private static boolean allowsOthers(@Nullable Object value, @Nullable Object rule, Row form) {
        if (Boolean.TRUE.equals(rule)) {
            return true;
        }
        return Boolean.FALSE.equals(rule)
                && value instanceof Row row
                && form.get("properties") instanceof Row properties
                && row.keySet().stream().allMatch(properties::containsKey);
    }

    private static boolean elementsFit(@Nullable Object value, Row element) {
        return value instanceof List<?> list && list.stream().allMatch(each -> surelyFits(each, element));
    }
}
