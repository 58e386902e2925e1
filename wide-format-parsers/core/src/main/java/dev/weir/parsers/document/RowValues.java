package dev.weir.parsers.document;

import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values inside rows that are in memory, and paths that lead to them. */
public final class RowValues {

    private RowValues() {}

    /** The value behind the keys of a path; null if there is none. */
    public static @Nullable Object at(@Nullable Object value, List<String> path) {
        Object found = value;
        for (int i = 0; i < path.size() && found != null; i++) {
            found = found instanceof Row row ? row.get(path.get(i)) : null;
        }
        return found;
    }

    /** The texts of templates in a scope. */
    public static List<String> texts(List<Template<String>> templates, Scope scope) {
        return templates.stream().map(template -> template.in(scope)).toList();
    }

    /** A row of the texts of templates in a scope. */
    public static Row texts(Map<String, Template<String>> templates, Scope scope) {
        Row row = new Row();
        templates.forEach((name, template) -> row.put(name, template.in(scope)));
        return row;
    }
}
