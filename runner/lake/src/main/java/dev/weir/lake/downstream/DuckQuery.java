package dev.weir.lake.downstream;

import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.Location.Folder;
import dev.weir.lake.table.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A query of DuckDB that gives a table's rows. A first part without rows says names and types of all columns, so that it does
 * not matter which of them a file has, or whether there is a file: DuckDB brings the parts together by name, fills what is
 * missing with null, and the outer query casts to the table's types.
 *
 * <p>Keys are read from the file's name and not by {@code hive_partitioning}, which refuses a list of paths with different keys
 * (of data sets with and without an account). DuckDB passes over files by filters on their names all the same, if the cast
 * stands with the file.
 *
 * @see <a href="https://duckdb.org/docs/stable/data/parquet/overview">reading Parquet</a>
 * @see <a href="https://duckdb.org/docs/stable/data/partitioning/hive_partitioning">Hive partitioning</a>
 */
final class DuckQuery {

    private final Table table;
    private final String root;

    DuckQuery(Table table, Location lake) {
        this.table = table;
        this.root =
                (lake instanceof Folder folder ? folder.path().toAbsolutePath().normalize() : lake) + "/";
    }

    /** The rows of exactly the table's files. */
    String overFiles() {
        String files = table.files().stream()
                .map(file -> DuckNames.literal(root + file.path()))
                .sorted()
                .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
        return over(files);
    }

    /** The rows of whatever lies in the table's folder. */
    String overFolder() {
        return over(DuckNames.literal(root + table.folder() + "/**/*.parquet"));
    }

    private String over(String files) {
        List<DuckColumn> columns = DuckColumn.of(table);
        String read = "SELECT *"
                + columns.stream()
                        .filter(column -> !column.inFiles())
                        .map(column -> ",\n    " + column.computed())
                        .collect(Collectors.joining())
                + "\n  FROM read_parquet(" + files + ", filename = '" + DuckColumn.FILE
                + "', hive_partitioning = false, union_by_name = true)";
        String nothing = "SELECT\n    " + listed(columns, DuckColumn::nothing, "    ") + "\n  WHERE false";
        return "SELECT\n  " + listed(columns, DuckColumn::cast, "  ") + "\nFROM (\n  " + nothing
                + (table.files().isEmpty() ? "" : "\n  UNION ALL BY NAME\n  " + read)
                + "\n)";
    }

    private static String listed(List<DuckColumn> columns, Function<DuckColumn, String> shown, String indent) {
        return columns.stream().map(shown).collect(Collectors.joining(",\n" + indent));
    }
}
