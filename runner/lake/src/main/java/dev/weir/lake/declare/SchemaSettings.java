package dev.weir.lake.declare;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How columns follow the stream's schema.
 *
 * @param mode      what becomes of fields that have no column
 * @param conflicts what becomes of values that do not fit their column
 * @param columns   the columns' names, by field
 */
public record SchemaSettings(Mode mode, Conflicts conflicts, Map<String, String> columns) {

    /** What holds where nothing is declared. */
    public static final SchemaSettings DEFAULT = new SchemaSettings(Mode.EVOLVE, Conflicts.RESCUE, Map.of());

    /** What becomes of fields that have no column. */
    public enum Mode {
        /** They get one if the schema has them; others are kept in {@code _extra}. */
        EVOLVE,
        /** They are kept in {@code _extra}; the columns of the first run stay. */
        FREEZE,
        /** They are dropped; the columns of the first run stay. */
        DISCARD
    }

    /** What becomes of values that do not fit their column. */
    public enum Conflicts {
        /** They are kept in {@code _rescued}. */
        RESCUE,
        /** The whole row goes to quarantine. */
        QUARANTINE
    }

    public SchemaSettings {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    static SchemaSettings read(Declared stream, SchemaSettings otherwise) {
        Declared schema = stream.object("schema");
        if (schema == null) {
            return otherwise;
        }
        Map<String, String> columns = new LinkedHashMap<>(otherwise.columns);
        Declared names = schema.object("columns");
        if (names != null) {
            readNames(names, columns);
        }
        SchemaSettings read = new SchemaSettings(
                schema.word("mode", Mode.class, otherwise.mode),
                schema.word("conflicts", Conflicts.class, otherwise.conflicts),
                columns);
        schema.end();
        return read;
    }

    private static void readNames(Declared names, Map<String, String> columns) {
        Map<String, String> fields = new HashMap<>();
        for (String field : names.keys()) {
            String column = names.text(field);
            if (column == null) {
                continue;
            }
            String other = fields.putIfAbsent(column.toLowerCase(Locale.ROOT), field);
            if (column.startsWith("_")) {
                names.problem(
                        field, "'" + column + "' starts with _, as the lake's own columns do (name it otherwise)");
            } else if (other != null) {
                names.problem(field, "the column '" + column + "' is that of '" + other + "' (name it otherwise)");
            } else {
                columns.put(field, column);
            }
        }
    }
}
