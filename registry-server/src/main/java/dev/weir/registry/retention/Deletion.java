package dev.weir.registry.retention;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Deletes a row with all rows that refer to it, of whatever table a migration has made. Used in one transaction. */
final class Deletion {

    private final Handle handle;
    private final DatabaseMetaData data;
    private final boolean lower;

    private Deletion(Handle handle) throws SQLException {
        this.handle = handle;
        this.data = handle.getConnection().getMetaData();
        this.lower = data.storesLowerCaseIdentifiers();
    }

    private record Referring(String table, String column, String key) {}

    static void of(Handle handle, String table, long id) {
        try {
            new Deletion(handle).delete(table, "id = " + id);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot find out what refers to table " + table, e);
        }
    }

    private void delete(String table, String condition) throws SQLException {
        for (Referring referring : referring(table)) {
            delete(
                    referring.table,
                    referring.column + " IN (SELECT " + referring.key + " FROM " + table + " WHERE " + condition + ")");
        }
        handle.execute("DELETE FROM " + table + " WHERE " + condition);
    }

    private List<Referring> referring(String table) throws SQLException {
        String stored = lower ? table : table.toUpperCase(Locale.ROOT);
        List<Referring> found = new ArrayList<>();
        try (ResultSet keys = data.getExportedKeys(null, handle.getConnection().getSchema(), stored)) {
            while (keys.next()) {
                found.add(new Referring(
                        keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT),
                        keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        keys.getString("PKCOLUMN_NAME").toLowerCase(Locale.ROOT)));
            }
        }
        return found;
    }
}
