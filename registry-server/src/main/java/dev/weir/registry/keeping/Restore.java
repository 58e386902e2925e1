package dev.weir.registry.keeping;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Incoming;
import dev.weir.registry.store.UploadLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Puts a backup into a registry that has nothing yet: contents first, then all rows in one transaction. What fails can be done again. Used by one thread, while
 * nobody serves the registry.
 */
public final class Restore {

    private static final UploadLimits ANY = new UploadLimits(Long.MAX_VALUE, Duration.ofDays(365));
    private static final int BATCH = 500;

    private final BackupSource source;
    private final BackupManifest manifest;

    private Restore(BackupSource source, BackupManifest manifest) {
        this.source = source;
        this.manifest = manifest;
    }

    /**
     * A backup to restore.
     *
     * @throws BackupException if it is none
     */
    public static Restore of(BackupSource source) throws IOException {
        try (InputStream in = source.open(BackupManifest.NAME)) {
            BackupManifest manifest = Backup.JSON.readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new BackupException("its form is " + manifest.format(), "use a newer version of Weir");
            }
            return new Restore(source, manifest);
        } catch (JacksonException e) {
            throw new BackupException("its " + BackupManifest.NAME + " cannot be read", "take another backup");
        }
    }

    /** The newest migration that the rows have seen; the database is to be opened at it. */
    public String migration() {
        return manifest.migrations().stream()
                .max((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)))
                .orElse("1");
    }

    /**
     * Puts everything in.
     *
     * @throws BackupException if the registry is not empty, or the backup is not whole; then the registry is as it was
     */
    public Backup.Taken into(Database database, Blobs blobs, AuditLog audit, String by) throws IOException {
        check(database);
        for (String sha256 : contents()) {
            content(blobs, sha256);
        }
        try {
            database.run(handle -> rows(handle, audit, by));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        OptionalLong broken = audit.firstBroken();
        if (broken.isPresent()) {
            throw new BackupException(
                    "its log is broken at entry " + broken.getAsLong(),
                    "it was so when the backup was taken; everything else is restored");
        }
        long count =
                manifest.tables().stream().mapToLong(BackupManifest.Rows::rows).sum();
        return new Backup.Taken(count, manifest.contents(), manifest.bytes());
    }

    private void check(Database database) {
        boolean used = database.with(handle -> handle.createQuery("SELECT (SELECT COUNT(*) FROM audit)"
                                + " + (SELECT COUNT(*) FROM tokens) + (SELECT COUNT(*) FROM artifacts)")
                        .mapTo(Long.class)
                        .one())
                > 0;
        if (used) {
            throw new BackupException(
                    "the registry has something in it", "name an empty folder, and an empty database");
        }
        List<String> unknown = new ArrayList<>(manifest.migrations());
        unknown.removeAll(Database.knownMigrations());
        if (!unknown.isEmpty()) {
            throw new BackupException(
                    "its database has migrations that this program does not know: " + String.join(", ", unknown),
                    "use the version of Weir that made it, or a newer one");
        }
    }

    /** The contents that the rows name; those that were lost before the backup are not in it. */
    private List<String> contents() throws IOException {
        List<String> lost = column("lost", "sha256");
        List<String> named = new ArrayList<>(column("files", "sha256"));
        named.removeAll(lost);
        named.addAll(column("proxied", "sha256"));
        return named.stream().distinct().sorted().toList();
    }

    private List<String> column(String table, String column) throws IOException {
        for (BackupManifest.Rows rows : manifest.tables()) {
            int index = rows.columns().indexOf(column);
            if (rows.table().equals(table) && index >= 0) {
                List<String> values = new ArrayList<>();
                read(rows, values::add, row -> row.get(index).asString());
                return values;
            }
        }
        return Collections.emptyList();
    }

    private void content(Blobs blobs, String sha256) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new BackupException("'" + sha256 + "' is no content", "take another backup; this one is not whole");
        }
        try (InputStream in = source.open(BackupManifest.content(sha256));
                Incoming content = blobs.receive(in, ANY)) {
            if (!content.digests().sha256().equals(sha256)) {
                throw new BackupException(
                        "content " + sha256 + " is not what was stored", "take another backup; this one is damaged");
            }
            content.keep();
        }
    }

    private void rows(Handle handle, AuditLog audit, String by) {
        Connection connection = handle.getConnection();
        try {
            List<Table> tables = Table.all(connection);
            List<Table> reversed = new ArrayList<>(tables);
            Collections.reverse(reversed);
            for (Table table : reversed) {
                execute(connection, "DELETE FROM " + table.name());
            }
            for (BackupManifest.Rows rows : manifest.tables()) {
                rows(connection, table(tables, rows.table()), rows);
            }
            audit.add(handle, by, "registry.restore", "registry", "backup of " + manifest.taken());
            // Last, as H2 ends a transaction before it changes a table.
            for (Table table : tables) {
                goOnCounting(connection, table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the rows of the backup", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(List<Table> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BackupException(
                        "it has a table " + name + ", which there is not",
                        "restore it with the version of Weir that made it"));
    }

    private void rows(Connection connection, Table table, BackupManifest.Rows rows) throws IOException, SQLException {
        List<Table.Column> columns = table.columns(rows.columns());
        try (PreparedStatement insert = connection.prepareStatement(Table.insert(table.name(), columns))) {
            List<List<JsonNode>> batch = new ArrayList<>();
            read(
                    rows,
                    values -> {
                        batch.add(values);
                        if (batch.size() == BATCH) {
                            insert(insert, columns, batch);
                        }
                    },
                    row -> row.valueStream().toList());
            insert(insert, columns, batch);
        }
    }

    private static void insert(PreparedStatement insert, List<Table.Column> columns, List<List<JsonNode>> batch) {
        try {
            for (List<JsonNode> values : batch) {
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).type().set(insert, i + 1, values.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
            batch.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the rows of the backup", e);
        }
    }

    /** Takes the values of rows. */
    private interface Taking<T> {
        void take(T value);
    }

    /** Makes something of a row. */
    private interface Making<T> {
        T of(JsonNode row);
    }

    private <T> void read(BackupManifest.Rows rows, Taking<T> taking, Making<T> making) throws IOException {
        MessageDigest sum = Backup.sha256();
        long count = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new DigestInputStream(source.open(rows.file()), sum), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taking.take(making.of(Backup.JSON.readTree(line)));
                count++;
            }
        } catch (JacksonException e) {
            throw damaged(rows);
        }
        if (count != rows.rows() || !HexFormat.of().formatHex(sum.digest()).equals(rows.sha256())) {
            throw damaged(rows);
        }
    }

    private static BackupException damaged(BackupManifest.Rows rows) {
        return new BackupException(
                rows.file() + " is not what was written", "take another backup; this one is damaged");
    }

    private static void goOnCounting(Connection connection, Table table) throws SQLException {
        for (Table.Column column : table.columns()) {
            if (column.counts()) {
                long next = 1;
                try (Statement statement = connection.createStatement();
                        var rows = statement.executeQuery(
                                "SELECT COALESCE(MAX(" + column.name() + "), 0) + 1 FROM " + table.name())) {
                    rows.next();
                    next = rows.getLong(1);
                }
                execute(
                        connection,
                        "ALTER TABLE " + table.name() + " ALTER COLUMN " + column.name() + " RESTART WITH " + next);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
