package dev.weir.lake.downstream;

import dev.weir.lake.Lakes;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.table.Change;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PartitionColumn.Type;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes tables of a source "shop". */
final class Tables {

    static final String ALL_TYPES = """
            {"id": {"type": "integer"}, "amount": {"type": ["null", "number"]},
             "price": {"type": "number", "multipleOf": 0.01}, "name": {"type": "string"}, "paid": {"type": "boolean"},
             "day": {"type": "string", "format": "date"}, "at": {"type": "string", "format": "date-time"},
             "local": {"type": "string", "format": "date-time", "airbyte_type": "timestamp_without_timezone"},
             "tags": {"type": "array", "items": {"type": "string"}},
             "address": {"type": "object", "properties": {"zip": {"type": "string"}, "floor": {"type": "integer"}}},
             "open": {"type": "object"}, "Total \\"Amount\\"": {"type": "number"}, "order": {"type": "string"}}""";

    private final String stream;
    private List<Column> columns = List.of();
    private List<PartitionColumn> partitionBy = List.of(new PartitionColumn("load_date", Type.DATE));
    private List<List<String>> primaryKey = List.of();
    private final List<DataFile> files = new ArrayList<>();

    private Tables(String stream) {
        this.stream = stream;
    }

    static Tables table(String stream) {
        return new Tables(stream);
    }

    Tables columns(String properties) {
        columns = StreamColumns.of(Lakes.json("{\"properties\": " + properties + "}"))
                .columns();
        return this;
    }

    Tables partitionBy(PartitionColumn... keys) {
        partitionBy = List.of(keys);
        return this;
    }

    Tables key(String... fields) {
        primaryKey =
                Arrays.stream(fields).map(field -> List.of(field.split("\\."))).toList();
        return this;
    }

    /** Adds a file by its path below the table's folder. */
    Tables file(String path, long rows) {
        files.add(file(stream, path, rows));
        return this;
    }

    Table build() {
        return new Table("shop", stream, folder(stream), columns, partitionBy, primaryKey, files);
    }

    static DataFile file(String stream, String path, long rows) {
        Map<String, String> partition = new LinkedHashMap<>();
        for (String part : path.split("/")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                partition.put(
                        part.substring(0, equals),
                        part.substring(equals + 1).replace("%20", " ").replace("%C3%A9", "é"));
            }
        }
        return new DataFile(folder(stream) + "/" + path, rows, 100, "00", "r1", partition);
    }

    private static String folder(String stream) {
        return "shop/" + dev.weir.lake.commit.SafeName.of(stream);
    }

    static Change change(String stream, List<DataFile> added, List<DataFile> removed) {
        return new Change(new DataSet("shop", stream, null), "r2", added, removed);
    }
}
