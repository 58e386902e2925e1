package dev.weir.conformance;

import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a connector's lake, by its catalog and what lies in the folder. */
final class LakeTables {

    private final Path lake;
    private final String connector;

    LakeTables(Path lake, String connector) {
        this.lake = lake;
        this.connector = connector;
    }

    /** The tables, sorted by name. */
    List<Table> read() throws IOException, SQLException {
        Answer answer = Program.run(
                "discover",
                "--manifest",
                Project.connector(connector, "manifest.yaml"),
                "--replay",
                Project.connector(connector, "exchanges"));
        List<Table> tables = new ArrayList<>();
        for (Row message : answer.messages("CATALOG")) {
            for (Object stream : (List<?>) message.get("streams")) {
                tables.add(table((Row) stream));
            }
        }
        tables.sort((a, b) -> a.stream().compareTo(b.stream()));
        return tables;
    }

    private Table table(Row stream) throws IOException, SQLException {
        String name = (String) stream.get("name");
        List<List<String>> key = new ArrayList<>();
        ((List<?>) stream.get("source_defined_primary_key"))
                .forEach(path ->
                        key.add(((List<?>) path).stream().map(String::valueOf).toList()));
        String folder = connector + "/" + name;
        List<DataFile> files = files(folder);
        return new Table(
                connector,
                name,
                folder,
                StreamColumns.of((Row) stream.get("json_schema")).columns(),
                partitionBy(files),
                key,
                files);
    }

    private static List<PartitionColumn> partitionBy(List<DataFile> files) {
        return files.stream()
                .flatMap(file -> file.partition().keySet().stream())
                .distinct()
                .map(key -> new PartitionColumn(
                        key, key.endsWith("date") ? PartitionColumn.Type.DATE : PartitionColumn.Type.TEXT))
                .toList();
    }

    private List<DataFile> files(String folder) throws IOException, SQLException {
        List<DataFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(lake.resolve(folder))) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = path.getFileName().toString();
                String run = name.substring(0, name.lastIndexOf('-'));
                String relative = lake.relativize(path).toString();
                files.add(new DataFile(relative, rows(path), Files.size(path), "", run, partition(relative)));
            }
        }
        return files;
    }

    private static Map<String, String> partition(String path) {
        Map<String, String> partition = new LinkedHashMap<>();
        for (String part : path.split("/")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                partition.put(
                        part.substring(0, equals), part.substring(equals + 1).replace("%20", " "));
            }
        }
        return partition;
    }

    private static long rows(Path file) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM read_parquet('" + file + "', hive_partitioning = false)")) {
            count.next();
            return count.getLong(1);
        }
    }
}
