package dev.weir.parsers.fields;

import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The fields that a normaliser works on: names, and patterns of names. Remembers what it found. Used by one thread. */
public final class FieldNames {

    private static final String ALL = "*";

    private static final int MOST_KNOWN = 1000;

    private final Set<String> names;
    private final List<NamedPattern> patterns;
    private final Map<String, Boolean> known = new HashMap<>();

    private FieldNames(Set<String> names, List<NamedPattern> patterns) {
        this.names = names;
        this.patterns = patterns;
    }

    /**
     * The fields that a manifest names.
     *
     * @param fields names; {@code *} stands for all
     * @param match  patterns of names
     */
    public static FieldNames of(List<Template<String>> fields, List<Template<String>> match, Scope scope) {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.add(field.in(scope)));
        return new FieldNames(
                names,
                match.stream()
                        .map(pattern -> ManifestTexts.pattern(pattern, scope))
                        .toList());
    }

    /** Whether a field is one of them. */
    public boolean has(String field) {
        if (patterns.isEmpty() || names.contains(field)) {
            return names.contains(field) || names.contains(ALL);
        }
        Boolean found = known.get(field);
        if (found == null) {
            found = names.contains(ALL) || matches(field);
            if (known.size() < MOST_KNOWN) {
                known.put(field, found);
            }
        }
        return found;
    }

    private boolean matches(String field) {
        for (NamedPattern pattern : patterns) {
            if (pattern.isIn(field)) {
                return true;
            }
        }
        return false;
    }

    /** Their positions in rows with the keys of a row. Of a name that such rows do not have the log is told once. */
    public int[] positions(Row row, String component, Scope scope) {
        for (String name : names) {
            if (!row.isEmpty() && !name.equals(ALL) && !row.containsKey(name)) {
                scope.runtime()
                        .warn("Records of stream '" + scope.streamName() + "' have no field '" + name + "', which "
                                + component + " is to read (correct its fields if they never have)");
            }
        }
        return IntStream.range(0, row.size()).filter(i -> has(row.keyAt(i))).toArray();
    }
}
