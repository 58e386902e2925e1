package dev.weir.conformance;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks DuckDB about the Parquet files of a folder. */
final class Duck implements AutoCloseable {

    private static final JacksonJson JSON = new JacksonJson();

    private final Connection connection;
    private final String files;

    Duck(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        files = "read_parquet('" + folder + "/**/*.parquet', hive_partitioning = true)";
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
    }

    /** The rows of a query, cells as text with a bar between them; {@code FILES} in it stands for all files of the folder. */
    List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql.replace("FILES", files))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** All columns and rows. */
    StreamTable table() throws SQLException {
        List<String> types =
                ask("SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM FILES)").stream()
                        .map(type -> type.replace("\"", ""))
                        .toList();
        List<Row> rows = ask("SELECT to_json(row) FROM (SELECT * FROM FILES) AS row").stream()
                .map(row -> (Row) JSON.parse(row))
                .toList();
        return new StreamTable(types, rows);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
