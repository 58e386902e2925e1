package dev.weir.standard.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which a manifest gives a primary key: one field, a list of fields, or a list of paths of one field each. */
final class PrimaryKey {

    private PrimaryKey() {}

    /** The key as paths; empty if there is none. */
    static List<List<String>> paths(@Nullable Object key) {
        if (key == null) {
            return List.of();
        }
        if (key instanceof String field) {
            return List.of(List.of(field));
        }
        if (!(key instanceof List<?> fields)) {
            throw new IllegalArgumentException("Cannot read primary_key: it is neither a text nor a list");
        }
        List<List<String>> paths = new ArrayList<>();
        for (Object field : fields) {
            paths.add(List.of(single(field)));
        }
        return List.copyOf(paths);
    }

    private static String single(@Nullable Object field) {
        Object name = field instanceof List<?> path && path.size() == 1 ? path.get(0) : field;
        if (name instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("Cannot use primary_key: '" + field
                + "' is not one field (nested keys are not supported; copy the field to the top with AddFields)");
    }
}
