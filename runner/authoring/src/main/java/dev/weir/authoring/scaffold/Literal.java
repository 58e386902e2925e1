package dev.weir.authoring.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of others in fields that hold templates: what looks like a template is none. */
public final class Literal {

    private Literal() {}

    /** A text that evaluates to the given one. */
    public static String text(String text) {
        return text.replaceAll("\\{(?=[{%#])", "{{ '{' }}");
    }

    /** A value whose texts evaluate to the given ones, on all levels. */
    public static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            map.forEach((key, held) -> values.put(text(String.valueOf(key)), value(held)));
            return values;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(held -> values.add(value(held)));
            return values;
        }
        return value instanceof String text ? text(text) : value;
    }
}
