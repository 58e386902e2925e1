package dev.weir.registry.keeping;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as the database describes it, so that none is forgotten that a later migration makes.
 *
 * @param name    in lower case
 * @param columns in the database's order
 */
record Table(String name, List<Column> columns) {

    /** Rows of deployments that have not ended, who is signed in, and the migrations' own. */
    private static final Set<String> PASSING = Set.of("uploads", "sessions", "flyway_schema_history");

    Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param name  in lower case
     * @param type  what it holds
     * @param counts whether the database numbers its rows by it
     */
    record Column(String name, ColumnType type, boolean counts) {}

    /** All tables that are kept, those that others refer to first. */
    static List<Table> all(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String schema = connection.getSchema();
        Map<String, String> names = new TreeMap<>();
        try (ResultSet rows = data.getTables(null, schema, "%", null)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (rows.getString("TABLE_TYPE").endsWith("TABLE") && !PASSING.contains(lower(name))) {
                    names.put(lower(name), name);
                }
            }
        }
        List<Table> ordered = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names.keySet()) {
            add(name, names, data, schema, seen, ordered);
        }
        return ordered;
    }

    private static void add(
            String name,
            Map<String, String> names,
            DatabaseMetaData data,
            String schema,
            Set<String> seen,
            List<Table> ordered)
            throws SQLException {
        if (!names.containsKey(name) || !seen.add(name)) {
            return;
        }
        List<String> needed = new ArrayList<>();
        try (ResultSet keys = data.getImportedKeys(null, schema, names.get(name))) {
            while (keys.next()) {
                needed.add(lower(keys.getString("PKTABLE_NAME")));
            }
        }
        for (String other : needed) {
            add(other, names, data, schema, seen, ordered);
        }
        ordered.add(new Table(name, columns(data, schema, String.valueOf(names.get(name)))));
    }

    private static List<Column> columns(DatabaseMetaData data, String schema, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet rows = data.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                String name = lower(rows.getString("COLUMN_NAME"));
                ColumnType type = ColumnType.of(rows.getInt("DATA_TYPE"), lower(table) + "." + name);
                columns.add(new Column(name, type, "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        return columns;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String select() {
        return "SELECT " + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + " FROM " + name;
    }

    /** The columns of some names; those that it does not have are a mistake. */
    List<Column> columns(List<String> wanted) {
        return wanted.stream()
                .map(column -> columns.stream()
                        .filter(each -> each.name.equals(column))
                        .findFirst()
                        .orElseThrow(() -> new BackupException(
                                "it has a column " + name + "." + column + ", which there is not",
                                "restore it with the version of Weir that made it")))
                .toList();
    }

    static String insert(String table, List<Column> columns) {
        return "INSERT INTO " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
