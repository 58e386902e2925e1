package dev.weir.standard.schema;

import dev.weir.spi.value.Row;
import dev.weir.standard.path.Emptiness;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Casts one value to the one type of its schema, as Python's {@code str}, {@code float}, {@code int} and {@code bool} do. */
final class Cast {

    private static final Set<String> SIMPLE = Set.of("string", "number", "integer", "boolean", "null");
    private static final Set<String> YES = Set.of("y", "yes", "t", "true", "on", "1");
    private static final Set<String> NO = Set.of("n", "no", "f", "false", "off", "0");

    private Cast() {}

    /** The value in the type of a schema; the value itself if it cannot be cast, or if the schema has several types. */
    static @Nullable Object to(@Nullable Object value, Row schema) {
        Object type = schema.get("type");
        if (type instanceof List<?> types) {
            if (value == null && types.contains("null")) {
                return null;
            }
            type = onlyOne(types);
        }
        if (!(type instanceof String name) || value == null && name.equals("null")) {
            return value;
        }
        return switch (name) {
            case "string" -> PythonText.of(value);
            case "number" -> number(value);
            case "integer" -> integer(value);
            case "boolean" -> bool(value);
            case "array" -> array(value, schema);
            default -> value;
        };
    }

    private static @Nullable Object onlyOne(List<?> types) {
        List<?> rest = types.stream().filter(type -> !"null".equals(type)).toList();
        return rest.size() == 1 ? rest.get(0) : null;
    }

    private static @Nullable Object number(@Nullable Object value) {
        if (value instanceof Double) {
            return value;
        } else if (value instanceof Number number) {
            double cast = number.doubleValue();
            return Double.isInfinite(cast) ? value : (Object) cast;
        } else if (value instanceof Boolean yes) {
            return yes ? 1.0 : 0.0;
        } else if (value instanceof String text) {
            Double cast = PythonNumbers.toFloat(text);
            return cast == null ? value : (Object) cast;
        }
        return value;
    }

    private static @Nullable Object integer(@Nullable Object value) {
        if (value instanceof Double number && !number.isInfinite() && !number.isNaN()) {
            return PythonNumbers.compact(new BigDecimal(number).toBigInteger());
        } else if (value instanceof BigDecimal number) {
            return PythonNumbers.compact(number.toBigInteger());
        } else if (value instanceof Boolean yes) {
            return yes ? 1L : 0L;
        } else if (value instanceof String text) {
            BigInteger cast = PythonNumbers.toInt(text);
            return cast == null ? value : PythonNumbers.compact(cast);
        }
        return value;
    }

    private static @Nullable Object bool(@Nullable Object value) {
        if (value instanceof String text) {
            String word = text.toLowerCase(Locale.ROOT).strip();
            return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? (Object) false : text;
        }
        return !Emptiness.of(value);
    }

    private static @Nullable Object array(@Nullable Object value, Row schema) {
        boolean simple = !(value instanceof Row) && !(value instanceof List<?>);
        if (!simple || !hasSimpleItems(schema)) {
            return value;
        }
        List<@Nullable Object> list = new ArrayList<>(1);
        list.add(value);
        return list;
    }

    /** A single type of items counts only if it stands in a list, as the reference has it. */
    private static boolean hasSimpleItems(Row schema) {
        Object type = schema.get("items") instanceof Row items ? items.get("type") : null;
        return type instanceof List<?> types ? SIMPLE.containsAll(types) : !(type instanceof String);
    }
}
