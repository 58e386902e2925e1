package dev.weir.lake.downstream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names and literals in DuckDB. */
final class DuckNames {

    private DuckNames() {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Column names as DuckDB gives them: those that differ only in case get a number, as its Parquet reader does. */
    static List<String> distinct(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String free = name;
            for (int number = 1; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
                free = name + "_" + number;
            }
            distinct.add(free);
        }
        return distinct;
    }
}
