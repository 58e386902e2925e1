package dev.weir.registry.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas (2020-12) of records that the API takes and gives. What may be null says so by {@link Nullable}; in a question that
 * may also be left out. For one thread.
 */
final class Shapes {

    private static final Map<Type, Map<String, Object>> PLAIN = Map.of(
            String.class, Map.of("type", "string"),
            boolean.class, Map.of("type", "boolean"),
            Boolean.class, Map.of("type", "boolean"),
            int.class, Map.of("type", "integer", "format", "int32"),
            Integer.class, Map.of("type", "integer", "format", "int32"),
            long.class, Map.of("type", "integer", "format", "int64"),
            Long.class, Map.of("type", "integer", "format", "int64"),
            Instant.class, Map.of("type", "string", "format", "date-time"));

    private final Map<String, Object> named = new TreeMap<>();

    /** The schemas that others refer to, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** The schema of what is given. */
    Map<String, Object> of(Type type) {
        return of(type, Map.of());
    }

    private Map<String, Object> of(Type type, Map<String, Type> arguments) {
        Map<String, Object> plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(arguments.getOrDefault(variable.getName(), Object.class), arguments);
        }
        if (type instanceof ParameterizedType parameterized) {
            return parameterized(parameterized, arguments);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return reference(name(record), record, Map.of());
        }
        if (type instanceof Class<?> words && words.isEnum()) {
            throw new IllegalArgumentException("Cannot describe " + words + ": give its words as texts");
        }
        return Map.of();
    }

    private Map<String, Object> parameterized(ParameterizedType type, Map<String, Type> outer) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] given = type.getActualTypeArguments();
        if (List.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(given[0], outer));
        } else if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(given[1], outer));
        }
        Map<String, Type> arguments = new LinkedHashMap<>();
        StringBuilder name = new StringBuilder(name(raw));
        for (int i = 0; i < given.length; i++) {
            arguments.put(raw.getTypeParameters()[i].getName(), given[i]);
            name.append("Of").append(given[i] instanceof Class<?> of ? name(of) : "Any");
        }
        return reference(name.toString(), raw, arguments);
    }

    /** Records within others are called by both names. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        String simple = type.getSimpleName();
        return outer == null ? simple : outer.getSimpleName().replaceAll("(View|Handler)$", "") + simple;
    }

    private Map<String, Object> reference(String name, Class<?> record, Map<String, Type> arguments) {
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, record(record, arguments));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> record(Class<?> record, Map<String, Type> arguments) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = snakeCase(component.getName());
            Map<String, Object> schema = of(component.getGenericType(), arguments);
            if (mayBeNull(component.getAnnotatedType())) {
                properties.put(name, Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
            } else {
                properties.put(name, schema);
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class)
                || type instanceof AnnotatedParameterizedType list && list.isAnnotationPresent(Nullable.class);
    }

    /** The name as {@code PropertyNamingStrategies.SNAKE_CASE} writes it. */
    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
