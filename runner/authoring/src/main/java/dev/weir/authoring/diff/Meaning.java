package dev.weir.authoring.diff;

import dev.weir.authoring.component.Field;
import dev.weir.authoring.text.Canonical;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the value of a field means: equal for values that are evaluated to the same, however they are written. */
final class Meaning {

    private static final Pattern BRACES =
            Pattern.compile("(\\{\\{-?|\\{%-?)\\s*(.*?)\\s*(-?\\}\\}|-?%\\})", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,14})");

    private Meaning() {}

    static @Nullable Object of(Field field) {
        Object value = Canonical.of(field.value());
        Parameter parameter = field.parameter();
        ParameterType type = parameter == null ? null : parameter.type();
        if (type == null || !isTemplated(type) && !isNumber(type)) {
            return value;
        }
        if (type instanceof ParameterType.Templated || isNumber(type)) {
            return value instanceof String text && WHOLE.matcher(text).matches() ? Long.valueOf(text) : spaced(value);
        }
        return spaced(value);
    }

    private static boolean isNumber(ParameterType type) {
        return type instanceof ParameterType.Whole || type instanceof ParameterType.Number;
    }

    private static boolean isTemplated(ParameterType type) {
        if (type instanceof ParameterType.ListOf list) {
            return isTemplated(list.element());
        }
        return type instanceof ParameterType.MapOf map
                ? isTemplated(map.value())
                : type instanceof ParameterType.Templated;
    }

    /** Templates with one space at each end of their braces. */
    private static @Nullable Object spaced(@Nullable Object value) {
        if (value instanceof String text) {
            return text.indexOf('{') < 0 ? text : BRACES.matcher(text).replaceAll("$1 $2 $3");
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> spaced = new ArrayList<>();
            list.forEach(element -> spaced.add(spaced(element)));
            return spaced;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> spaced = new TreeMap<>();
            map.forEach((key, element) -> spaced.put(String.valueOf(spaced(key)), spaced(element)));
            return spaced;
        }
        return value;
    }
}
