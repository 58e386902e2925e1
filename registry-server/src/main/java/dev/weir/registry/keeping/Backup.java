package dev.weir.registry.keeping;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Contents;
import dev.weir.registry.store.Database;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes backups while the registry goes on: all rows as they were at one moment, then the contents that they name, which never change. The form is the
 * same for all databases. For any thread.
 */
public final class Backup {

    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int FETCHED = 1000;

    private final Database database;
    private final Blobs blobs;
    private final AuditLog audit;
    private final Clock clock;

    /** Backups of a database and its contents. */
    public Backup(Database database, Blobs blobs, AuditLog audit, Clock clock) {
        this.database = database;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was taken.
     *
     * @param rows     how many rows
     * @param contents how many contents
     * @param bytes    how many bytes the contents have
     */
    public record Taken(long rows, long contents, long bytes) {}

    private record Rows(List<BackupManifest.Rows> tables, SortedMap<String, Long> contents, List<String> migrations) {}

    /**
     * Takes a backup.
     *
     * @param by who asks for it, for the log
     * @throws IOException if it cannot be written, or a content is gone or shorter than it was; there is no backup then
     */
    public Taken take(BackupTarget target, String by) throws IOException {
        database.run(handle -> audit.add(handle, by, "registry.backup", "registry", ""));
        String folder = "rows/" + TIME.format(clock.instant());
        Rows rows = rows(target, folder);
        for (var content : rows.contents.entrySet()) {
            content(target, content.getKey(), content.getValue());
        }
        long bytes = rows.contents.values().stream().mapToLong(Long::longValue).sum();
        BackupManifest manifest = new BackupManifest(
                BackupManifest.FORMAT,
                clock.instant().toString(),
                rows.migrations,
                rows.tables,
                rows.contents.size(),
                bytes);
        target.put(BackupManifest.NAME, out -> out.write(JSON.writeValueAsBytes(manifest)));
        target.finish(folder);
        long count = rows.tables.stream().mapToLong(BackupManifest.Rows::rows).sum();
        return new Taken(count, rows.contents.size(), bytes);
    }

    private Rows rows(BackupTarget target, String folder) throws IOException {
        try {
            return database.snapshot(handle -> {
                Connection connection = handle.getConnection();
                try {
                    List<BackupManifest.Rows> tables = new ArrayList<>();
                    for (Table table : Table.all(connection)) {
                        tables.add(rows(target, folder, table, connection));
                    }
                    return new Rows(tables, Contents.named(handle), Database.migrations(handle));
                } catch (SQLException e) {
                    throw new IllegalStateException("Cannot read the rows of the registry", e);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BackupManifest.Rows rows(BackupTarget target, String folder, Table table, Connection connection)
            throws IOException, SQLException {
        String file = folder + "/" + table.name() + ".jsonl";
        MessageDigest sum = sha256();
        long[] count = new long[1];
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery(table.select())) {
                target.put(file, out -> count[0] = write(rows, table, new DigestOutputStream(out, sum)));
            }
        }
        List<String> columns = table.columns().stream().map(Table.Column::name).toList();
        return new BackupManifest.Rows(
                table.name(), columns, count[0], file, HexFormat.of().formatHex(sum.digest()));
    }

    private static long write(ResultSet rows, Table table, OutputStream out) throws IOException {
        BufferedOutputStream lines = new BufferedOutputStream(out);
        long count = 0;
        try {
            while (rows.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    values.add(table.columns().get(i).type().read(rows, i + 1));
                }
                lines.write(JSON.writeValueAsBytes(values));
                lines.write('\n');
                count++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the rows of table " + table.name(), e);
        }
        lines.flush();
        return count;
    }

    private void content(BackupTarget target, String sha256, long length) throws IOException {
        String name = BackupManifest.content(sha256);
        if (target.has(name)) {
            return;
        }
        target.put(name, out -> {
            MessageDigest sum = sha256();
            try (InputStream in = blobs.open(sha256, 0)) {
                in.transferTo(new DigestOutputStream(out, sum));
            } catch (NoSuchFileException e) {
                throw lost(sha256, "is gone");
            }
            if (!HexFormat.of().formatHex(sum.digest()).equals(sha256)) {
                throw lost(sha256, "of " + length + " bytes is not what was stored");
            }
        });
    }

    private static IOException lost(String sha256, String became) {
        return new IOException("Cannot take a backup: content " + sha256 + " " + became
                + " (see weir registry check; weir registry repair marks what is lost, and backups go on without it)");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot compute checksums: this Java has no SHA-256", e);
        }
    }
}
