package dev.weir.parsers.table;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table.
 *
 * @param keys    a row with the names of all columns, those added to each row included
 * @param columns how many of them the table itself has
 * @param added   the values of the others
 */
record TableHeader(Row keys, int columns, @Nullable Object[] added) {

    /** The header that some lines form, with columns that are added to each row. */
    static TableHeader of(
            TableLayout layout,
            List<List<@Nullable Object>> lines,
            List<String> addedNames,
            @Nullable Object[] addedValues) {
        List<String> names = given(layout, trimmed(joined(layout, lines)));
        int most = layout.parameters.limits().columns();
        if (names.size() > most) {
            throw dev.weir.parsers.source.Unreadable.limit(
                    layout.format, "its header has " + names.size() + " columns", "columns");
        }
        Row keys = new Row(names.size() + addedNames.size());
        distinct(layout, names).forEach(name -> keys.put(name, null));
        for (String name : addedNames) {
            if (keys.containsKey(name)) {
                throw layout.failure(
                        "'" + name + "' is added to each row, but the table has a column of that name",
                        "rename it in preamble_fields or section_field");
            }
            keys.put(name, null);
        }
        return new TableHeader(keys, names.size(), addedValues);
    }

    private static List<String> joined(TableLayout layout, List<List<@Nullable Object>> lines) {
        int width = lines.stream().mapToInt(List::size).max().orElse(layout.names.size());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean fills = i < lines.size() - 1 && layout.parameters.fillMerged() == FillMerged.RIGHT;
            rows.add(texts(lines.get(i), width, fills));
        }
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            names.add(name(layout, rows, column));
        }
        return names;
    }

    private static List<String> texts(List<@Nullable Object> cells, int width, boolean fills) {
        List<String> texts = new ArrayList<>();
        String left = "";
        for (int i = 0; i < width; i++) {
            String text = i < cells.size() ? CellText.of(cells.get(i)) : "";
            left = text.isBlank() && fills ? left : text;
            texts.add(left);
        }
        return texts;
    }

    private static String name(TableLayout layout, List<List<String>> rows, int column) {
        List<String> parts = new ArrayList<>();
        for (List<String> row : rows) {
            String part = row.get(column);
            boolean repeats = !parts.isEmpty() && parts.get(parts.size() - 1).equals(part);
            if (!part.isBlank() && !repeats) {
                parts.add(part);
            }
        }
        return String.join(layout.join, parts);
    }

    /** Without empty names at the end: lines that end with a separator have no column behind it. */
    private static List<String> trimmed(List<String> names) {
        int end = names.size();
        while (end > 0 && names.get(end - 1).isBlank()) {
            end--;
        }
        return names.subList(0, end);
    }

    private static List<String> given(TableLayout layout, List<String> header) {
        List<String> names = layout.names;
        if (names.isEmpty()) {
            return header;
        }
        if (layout.headerRows > 0 && names.size() != header.size()) {
            throw layout.failure(
                    "its header has " + header.size() + " columns, but names gives " + names.size(),
                    "give one name for each column");
        }
        List<String> both = new ArrayList<>(names);
        for (int i = 0; i < header.size(); i++) {
            if (names.get(i).isEmpty()) {
                both.set(i, header.get(i));
            }
        }
        return both;
    }

    private static List<String> distinct(TableLayout layout, List<String> names) {
        Set<String> all = new HashSet<>(names);
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String given : names) {
            String name = given.isBlank() ? "column_" + (distinct.size() + 1) : given;
            if (!taken.add(name)) {
                name = suffixed(layout, name, all, taken);
                taken.add(name);
            }
            distinct.add(name);
        }
        return distinct;
    }

    private static String suffixed(TableLayout layout, String name, Set<String> all, Set<String> taken) {
        if (layout.parameters.duplicates() == Duplicates.FAIL) {
            throw layout.failure(
                    "two columns are called '" + name + "'", "set duplicates to suffix, or give names of your own");
        }
        int number = 2;
        while (all.contains(name + "_" + number) || taken.contains(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }
}
