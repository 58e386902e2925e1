package dev.weir.lake.downstream;

import dev.weir.lake.commit.SafeName;
import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.Location.Folder;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query of DuckDB that gives a table's rows. A first part without rows says names and types of all columns, so that it does
 * not matter which of them a file has, or whether there is a file: DuckDB brings the parts together by name, fills what is
 * missing with null, and the outer query casts to the table's types. Files in paths with different keys (of data sets with
 * and without an account) are parts of their own, because DuckDB reads only paths of one form at once.
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
        List<String> parts = new ArrayList<>();
        forms().forEach((keys, files) -> parts.add(read(exactly(files), keys)));
        return over(parts);
    }

    /** The rows of whatever lies in the table's folder, in paths of the forms that there are. */
    String overFolder() {
        List<String> parts = new ArrayList<>();
        forms().keySet().forEach(keys -> parts.add(read(anything(keys), keys)));
        return over(parts);
    }

    /** The files by the partition columns that their paths have. */
    private Map<List<PartitionColumn>, List<DataFile>> forms() {
        return table.files().stream()
                .collect(Collectors.groupingBy(this::keys, LinkedHashMap::new, Collectors.toList()));
    }

    private List<PartitionColumn> keys(DataFile file) {
        return table.partitionBy().stream()
                .filter(column -> file.partition().containsKey(column.key()))
                .toList();
    }

    private String exactly(List<DataFile> files) {
        return files.stream()
                .map(file -> DuckNames.literal(root + file.path()))
                .sorted()
                .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private String anything(List<PartitionColumn> keys) {
        String folders =
                keys.stream().map(column -> SafeName.of(column.key()) + "=*/").collect(Collectors.joining());
        return DuckNames.literal(root + table.folder() + "/" + folders + "*.parquet");
    }

    private static String read(String files, List<PartitionColumn> keys) {
        String types = keys.stream()
                .map(column -> DuckNames.literal(column.key()) + ": " + DuckType.of(column.type()))
                .collect(Collectors.joining(", "));
        String hive = keys.isEmpty() ? "false" : "true, hive_types = {" + types + "}";
        return "SELECT * FROM read_parquet(" + files + ", hive_partitioning = " + hive + ", union_by_name = true)";
    }

    private String over(List<String> parts) {
        List<DuckColumn> columns = DuckColumn.of(table);
        List<String> all = new ArrayList<>();
        all.add("SELECT\n    "
                + listed(columns.stream().map(DuckColumn::nothing).toList(), "    ") + "\n  WHERE false");
        all.addAll(parts);
        return "SELECT\n  " + listed(columns.stream().map(DuckColumn::cast).toList(), "  ") + "\nFROM (\n  "
                + String.join("\n  UNION ALL BY NAME\n  ", all) + "\n)";
    }

    private static String listed(List<String> items, String indent) {
        return String.join(",\n" + indent, items);
    }
}
