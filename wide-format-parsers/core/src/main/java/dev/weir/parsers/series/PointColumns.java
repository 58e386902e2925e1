package dev.weir.parsers.series;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a point's values.
 *
 * @param names in order
 * @param keys  the keys of their values where points are objects
 * @param keyed whether the manifest names the keys
 */
record PointColumns(List<String> names, List<String> keys, boolean keyed) {

    /** Reads the parameter: a list of names, or a mapping of names to keys. */
    static PointColumns of(Object point) {
        List<String> names = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        if (point instanceof List<?> list) {
            list.forEach(name -> names.add(text(name)));
            keys.addAll(names);
        } else if (point instanceof Row row) {
            row.forEach((name, key) -> {
                names.add(name);
                keys.add(text(key));
            });
        }
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "Cannot read points: point names no columns, or one of them twice (give it a"
                            + " list such as [ts, value], or a mapping such as {ts: t, value: v})");
        }
        return new PointColumns(List.copyOf(names), List.copyOf(keys), point instanceof Row);
    }

    private static String text(@Nullable Object name) {
        if (name instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(
                "Cannot read points: point holds something else than names (give texts, in quotes if they look different)");
    }

    /** The parameter in a form that nobody can change. */
    Object frozen() {
        if (!keyed) {
            return names;
        }
        Row row = new Row();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), keys.get(i));
        }
        return row;
    }
}
