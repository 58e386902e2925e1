package dev.weir.lake;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records out of a folder of files: columns, {@code _extra} and {@code _rescued}, laid over each other. */
final class ReadBack {

    private static final String OWN = "_weir_run, _weir_loaded_at, _weir_slice, load_date, _extra, _rescued";

    private ReadBack() {}

    /** The records in the order of their field "key". */
    static List<Row> records(Path folder, boolean unionByName) throws SQLException {
        String files = unionByName
                ? "read_parquet('" + folder + "/**/*.parquet', union_by_name = true, hive_partitioning = true)"
                : "FILES";
        List<Row> rows = new ArrayList<>();
        try (Duck duck = new Duck()) {
            List<String> columns = duck.ask(
                    folder,
                    "SELECT to_json(t) FROM (SELECT * EXCLUDE (" + OWN + ") FROM " + files + ") t ORDER BY t.key");
            List<String> extra = duck.ask(folder, "SELECT _extra FROM " + files + " ORDER BY key");
            List<String> rescued = duck.ask(folder, "SELECT _rescued FROM " + files + " ORDER BY key");
            for (int i = 0; i < columns.size(); i++) {
                Object row = Lakes.json(columns.get(i));
                row = laidOver(row, extra.get(i));
                rows.add((Row) laidOver(row, rescued.get(i)));
            }
        }
        return rows;
    }

    /** The same by Parquet's own reader. */
    static List<Row> recordsByParquetJava(Path folder) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                rows.addAll(ParquetJava.rows(file));
            }
        }
        rows.sort(Comparator.comparing(row -> (Long) row.get("key")));
        List<Row> records = new ArrayList<>();
        for (Row row : rows) {
            Object extra = row.remove("_extra");
            Object rescued = row.remove("_rescued");
            List.of("_weir_run", "_weir_loaded_at", "_weir_slice").forEach(row::remove);
            Object whole = laidOver(row, String.valueOf(extra));
            records.add((Row) laidOver(whole, String.valueOf(rescued)));
        }
        return records;
    }

    private static @Nullable Object laidOver(@Nullable Object below, String text) {
        return text.equals("null") ? below : laidOver(below, Lakes.json(text));
    }

    private static @Nullable Object laidOver(@Nullable Object below, @Nullable Object above) {
        if (above instanceof Row over && below instanceof Row under) {
            over.forEach((key, value) -> under.put(key, laidOver(under.get(key), value)));
            return under;
        }
        if (above instanceof List<?> over && below instanceof List<?> under) {
            List<@Nullable Object> merged = new ArrayList<>(under);
            for (int i = 0; i < over.size(); i++) {
                merged.set(i, laidOver(merged.get(i), over.get(i)));
            }
            return merged;
        }
        return above == null ? below : above;
    }
}
