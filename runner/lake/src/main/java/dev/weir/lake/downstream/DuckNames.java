package dev.weir.lake.downstream;

/** Names and literals in DuckDB. */
final class DuckNames {

    private DuckNames() {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
