package dev.weir.parsers.document;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.table.Duplicates;
import dev.weir.spi.value.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the names of a table's columns of its header. */
public final class ColumnNames {

    private ColumnNames() {}

    /**
     * A row with the names of the columns, in order. A column without a name is called {@code column_3} by its place.
     *
     * @param names of the header; those that are null or blank name nothing
     */
    public static Row of(List<@Nullable String> names, Duplicates duplicates) {
        Set<String> given = new HashSet<>();
        names.forEach(name -> given.add(name == null ? "" : name));
        Row columns = new Row(names.size());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String called = name == null || name.isBlank() ? "column_" + (i + 1) : name;
            if (columns.containsKey(called)) {
                called = another(called, columns, given, duplicates);
            }
            columns.put(called, null);
        }
        return columns;
    }

    private static String another(String name, Row columns, Set<String> given, Duplicates duplicates) {
        if (duplicates == Duplicates.FAIL) {
            throw Unreadable.because("Cannot name the columns of a table: two of them are called '" + name
                    + "' (set duplicate_names to suffix, or give names of your own)");
        }
        int number = 2;
        while (columns.containsKey(name + "_" + number) || given.contains(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }

    /** A row with names that come from several places, in order; fails if two of them are the same. */
    public static Row distinct(List<String> names) {
        Row columns = new Row(names.size());
        for (String name : names) {
            if (columns.containsKey(name)) {
                throw twice(name);
            }
            columns.put(name, null);
        }
        return columns;
    }

    /** The failure of records that would have two columns of one name. */
    public static RuntimeException twice(String name) {
        return Unreadable.because("Cannot name the columns of a table: two of them would be called '" + name
                + "' (give one of them another name in the manifest)");
    }

    /**
     * The name that a cell of a header holds.
     *
     * @param cell a text, number or boolean; or an object that holds it
     * @param key  the key of the name in an object
     * @return null if there is none
     */
    public static @Nullable String in(@Nullable Object cell, String key) {
        Object name = cell instanceof Row column ? column.get(key) : cell;
        return name == null || name instanceof Row || name instanceof List<?> ? null : name.toString();
    }
}
