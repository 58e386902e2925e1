package dev.weir.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks DuckDB about the files of a folder. */
public final class Duck implements AutoCloseable {

    private final Connection connection;

    public Duck() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
        }
    }

    /** The rows of a query, cells as text with a bar between them; {@code FILES} in it stands for all files of a folder. */
    public List<String> ask(Path folder, String sql) throws SQLException {
        String files = "read_parquet('" + folder + "/**/*.parquet', hive_partitioning = true)";
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

    /** Runs a statement that asks nothing. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
