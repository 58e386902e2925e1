package dev.weir.lake.schema;

import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Struct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives columns names that readers of Parquet take: those of earlier files first, then declared ones, then the fields' own
 * with {@code _} for dots and control characters. No two names differ only in case; a later one gets a number.
 */
final class ColumnNames {

    private static final String UNNAMED = "unnamed";

    private final List<String> warnings;

    /** Says to a list what was renamed. */
    ColumnNames(List<String> warnings) {
        this.warnings = warnings;
    }

    /**
     * Names columns, whose names are still those of their fields.
     *
     * @param declared the names that are declared, by field
     * @param taken    names that no column may have
     * @param before   the columns of earlier files, whose names stay
     */
    List<Column> name(List<Column> fields, Map<String, String> declared, Set<String> taken, List<Column> before) {
        return name(fields, declared, taken, before, "");
    }

    private List<Column> name(
            List<Column> fields, Map<String, String> declared, Set<String> taken, List<Column> before, String above) {
        Map<String, Column> known = new HashMap<>();
        before.forEach(column -> known.put(column.field(), column));
        Map<String, String> names = names(fields, declared, taken, before);
        List<Column> named = new ArrayList<>();
        for (Column column : fields) {
            String field = column.field();
            String name = String.valueOf(names.get(field));
            Column old = known.get(field);
            report(field, name, declared.get(field), old, above);
            ColumnType type = type(column.type(), old == null ? null : old.type(), above + field + ".");
            named.add(new Column(name, field, type));
        }
        return named;
    }

    /** The columns' names by field; old ones and declared ones are given out before the others. */
    private static Map<String, String> names(
            List<Column> fields, Map<String, String> declared, Set<String> taken, List<Column> before) {
        Set<String> used = new HashSet<>();
        taken.forEach(name -> used.add(folded(name)));
        Map<String, String> names = new HashMap<>();
        for (Column old : before) {
            used.add(folded(old.name()));
            names.put(old.field(), old.name());
        }
        declared.forEach((field, wanted) -> {
            if (fields.stream().anyMatch(column -> column.field().equals(field))) {
                names.computeIfAbsent(field, name -> free(wanted, used));
            }
        });
        fields.forEach(column -> names.computeIfAbsent(column.field(), name -> free(safe(name), used)));
        return names;
    }

    private void report(String field, String name, @Nullable String wanted, @Nullable Column old, String above) {
        if (wanted != null && !wanted.equals(name)) {
            warnings.add("the field '" + above + field + "' stays in the column '" + name + "' and does not get '"
                    + wanted + "'" + (old == null ? ", which is taken" : ", as there are files with it"));
        } else if (wanted == null && old == null && !field.equals(name)) {
            warnings.add("the field '" + above + field + "' is in the column '" + name
                    + "', as not every reader takes its own name");
        }
    }

    private ColumnType type(ColumnType type, @Nullable ColumnType old, String above) {
        if (type instanceof Struct struct) {
            List<Column> before = old instanceof Struct was ? was.fields() : List.of();
            return new Struct(name(struct.fields(), Map.of(), Set.of(), before, above));
        }
        if (type instanceof Array array) {
            ColumnType element = old instanceof Array was ? was.element() : null;
            return new Array(type(array.element(), element, above));
        }
        return type;
    }

    private static String free(String wanted, Set<String> used) {
        String name = wanted;
        for (int number = 2; !used.add(folded(name)); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String safe(String field) {
        StringBuilder name = new StringBuilder(field.length());
        field.codePoints().forEach(c -> name.appendCodePoint(isSafe(c) ? c : '_'));
        return name.toString().isBlank() ? UNNAMED : name.toString();
    }

    private static boolean isSafe(int c) {
        int type = Character.getType(c);
        return c != '.' && type != Character.CONTROL && type != Character.SURROGATE;
    }
}
