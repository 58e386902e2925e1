package dev.weir.parsers.sdmx;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dimension, measure or attribute of SDMX-JSON, with the values that the data refers to by their positions.
 *
 * @param id       its name
 * @param isTime   whether its values are periods
 * @param position which dimension it is, as the structure counts them; negative if that is not said
 * @param codes    the codes of its values; null if the data holds the values themselves
 * @param names    their names; null for those that have none
 * @param otherwise what it is where the data does not say
 */
record SdmxComponent(
        String id,
        boolean isTime,
        int position,
        @Nullable List<@Nullable Object> codes,
        List<@Nullable Object> names,
        @Nullable Object otherwise) {

    /** The components in a list of a structure. */
    static List<SdmxComponent> all(@Nullable Object list) {
        List<SdmxComponent> components = new ArrayList<>();
        if (list instanceof List<?> elements) {
            for (Object element : elements) {
                if (!(element instanceof Row row) || !(row.get("id") instanceof String id)) {
                    throw Unreadable.body("SDMX-JSON", "a component of the structure has no id", null);
                }
                components.add(of(id, row));
            }
        }
        return components;
    }

    private static SdmxComponent of(String id, Row component) {
        List<@Nullable Object> codes = new ArrayList<>();
        List<@Nullable Object> names = new ArrayList<>();
        boolean isCoded = component.get("values") instanceof List<?>;
        if (component.get("values") instanceof List<?> values) {
            for (Object value : values) {
                Row row = value instanceof Row known ? known : Row.of("value", value);
                codes.add(code(row));
                names.add(text(row.containsKey("name") ? row.get("name") : row.get("names")));
            }
        }
        int position = component.get("keyPosition") instanceof Number number ? number.intValue() : -1;
        return new SdmxComponent(
                id, isTime(id, component), position, isCoded ? codes : null, names, component.get("default"));
    }

    private static boolean isTime(String id, Row component) {
        Object roles = component.containsKey("roles") ? component.get("roles") : component.get("role");
        return id.equals(SdmxRules.TIME)
                || roles instanceof List<?> list && list.contains(SdmxRules.TIME)
                || roles instanceof String role && role.equalsIgnoreCase("time");
    }

    private static @Nullable Object code(Row value) {
        for (String key : List.of("id", "value", "values", "name", "names")) {
            if (value.get(key) != null) {
                return text(value.get(key));
            }
        }
        return null;
    }

    /** A text that may be given in several languages: in the first one. */
    private static @Nullable Object text(@Nullable Object value) {
        return value instanceof Row languages ? languages.isEmpty() ? null : languages.valueAt(0) : value;
    }

    /**
     * The code that the data refers to.
     *
     * @param reference what stands in the data: a position, a list of them, or the value itself
     */
    @Nullable
    Object code(@Nullable Object reference) {
        if (reference == null) {
            return otherwise;
        }
        return codes == null ? text(reference) : referred(reference, codes);
    }

    /** The name of the code that the data refers to; null if there is none. */
    @Nullable
    Object name(@Nullable Object reference) {
        return codes == null || reference == null ? null : referred(reference, names);
    }

    private @Nullable Object referred(Object reference, List<@Nullable Object> values) {
        if (reference instanceof List<?> several) {
            List<@Nullable Object> list = new ArrayList<>();
            several.forEach(one -> list.add(one == null ? null : referred(one, values)));
            return list;
        }
        if (reference instanceof Number number && number.longValue() >= 0 && number.longValue() < values.size()) {
            return values.get(number.intValue());
        }
        throw Unreadable.body("SDMX-JSON", "the data refers to a value of " + id + " that the structure lacks", null);
    }
}
