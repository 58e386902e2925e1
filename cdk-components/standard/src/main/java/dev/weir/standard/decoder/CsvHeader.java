package dev.weir.standard.decoder;

import dev.weir.spi.value.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a table: makes rows of records. */
final class CsvHeader {

    /** The key of what a record has beyond its columns: Python's {@code None}, as JSON writes it. */
    private static final String SURPLUS = "null";

    private final List<String> names;
    private final Set<String> nothing;
    /** By column, the later column of the same name that hides it, or -1. */
    private final int[] hiddenBy;

    private final boolean hides;
    private final boolean distinct;
    /** A row of the columns, with whose keys others are made if no two are named alike. */
    private final Row keys = new Row();

    CsvHeader(List<String> names, Set<String> nothing, boolean hidesQuietly) {
        this.names = names;
        this.nothing = nothing;
        this.hiddenBy = new int[names.size()];
        Map<String, Integer> later = new HashMap<>();
        boolean any = false;
        for (int i = names.size() - 1; i >= 0; i--) {
            Integer hider = later.putIfAbsent(names.get(i), i);
            hiddenBy[i] = hider == null ? -1 : hider;
            any |= hider != null;
        }
        this.hides = any && !hidesQuietly;
        this.distinct = !any;
        names.forEach(name -> keys.put(name, null));
    }

    /** A record as a row: null where it is too short, and what is too much as a list under its own key. */
    Row row(List<String> fields, long line) {
        return distinct && fields.size() <= names.size() ? filled(fields) : general(fields, line);
    }

    private Row filled(List<String> fields) {
        @Nullable Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields, i);
        }
        return Row.withKeysOf(keys, values);
    }

    private Row general(List<String> fields, long line) {
        Row row = new Row(Math.max(names.size(), fields.size()));
        int columns = names.size();
        for (int i = 0; i < columns; i++) {
            if (hides && hiddenBy[i] >= 0) {
                failIfLost(i, fields, line);
            }
            row.put(names.get(i), value(fields, i));
        }
        if (fields.size() > columns) {
            row.put(SURPLUS, List.copyOf(fields.subList(columns, fields.size())));
        }
        return row;
    }

    private @Nullable String value(List<String> fields, int column) {
        if (column >= fields.size()) {
            return null;
        }
        String value = fields.get(column);
        return nothing.contains(value) ? null : value;
    }

    private void failIfLost(int column, List<String> fields, long line) {
        String value = value(fields, column);
        if (value != null && !value.isEmpty() && !value.equals(value(fields, hiddenBy[column]))) {
            throw BrokenBody.because(
                    "Cannot read CSV: line " + line + " has different values in columns " + (column + 1) + " and "
                            + (hiddenBy[column] + 1) + ", which are both named '" + names.get(column)
                            + "', so that one of them would be lost (ask the source for distinct names, or keep the last"
                            + " one by --compat broken-bodies)",
                    null);
        }
    }
}
