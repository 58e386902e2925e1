package dev.weir.lake.kill;

import dev.weir.lake.Duck;
import dev.weir.lake.storage.Storage;
import dev.weir.lake.table.DataFile;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The rows of files, read by DuckDB; each file is read once, as files do not change. */
final class Contents implements AutoCloseable {

    private final Storage storage;
    private final Path copies;
    private final Duck duck = new Duck();
    private final Map<String, List<String>> known = new HashMap<>();

    Contents(Storage storage, Path copies) throws SQLException {
        this.storage = storage;
        this.copies = copies;
    }

    /** The rows of a file as text, after the file's folder; or what is wrong with the file. */
    List<String> rows(DataFile file) throws Exception {
        List<String> rows = known.get(file.path());
        if (rows == null) {
            rows = read(file);
            known.put(file.path(), rows);
        }
        return rows;
    }

    private List<String> read(DataFile file) throws Exception {
        byte[] bytes = bytes(file.path());
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        if (!digest.equals(file.sha256()) || bytes.length != file.bytes()) {
            return List.of("has another checksum: " + file);
        }
        Path copy = Files.write(copies.resolve("copy.parquet"), bytes);
        String folder = file.path().replaceAll("^[^/]*/[^/]*/(.*)/[^/]*$", "$1");
        return duck.ask(copies, "SELECT id, run, day, land, amount, note FROM '" + copy + "'").stream()
                .map(row -> folder + "|" + row)
                .toList();
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream content = storage.open(path)) {
            return content.readAllBytes();
        }
    }

    /** What a row should be read as. */
    static String text(Feed feed, Row row) {
        return String.join(
                "|",
                feed.folder(row),
                String.valueOf(row.get("id")),
                String.valueOf(row.get("run")),
                String.valueOf(row.get("day")),
                String.valueOf(row.get("land")),
                String.valueOf(row.get("amount")),
                String.valueOf(row.get("note")));
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
