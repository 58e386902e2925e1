package dev.weir.registry.pages;

import dev.weir.registry.access.AuditEntry;
import dev.weir.registry.store.Database;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.Query;

/** Looks entries of the log up. */
final class AuditEntries {

    private final Database database;

    AuditEntries(Database database) {
        this.database = database;
    }

    /**
     * Entries before a place, newest first.
     *
     * @param text   what is to be in who, to what or in the details; empty for all
     * @param action the action that they are to be of; empty for all
     */
    List<AuditEntry> before(long id, String text, String action, int limit) {
        String sql = "SELECT * FROM audit WHERE id < :before"
                + (action.isEmpty() ? "" : " AND action = :action")
                + (text.isEmpty()
                        ? ""
                        : " AND (LOWER(actor) LIKE :text OR LOWER(subject) LIKE :text OR LOWER(detail) LIKE :text)")
                + " ORDER BY id DESC LIMIT :limit";
        return database.with(handle -> {
            Query query = handle.createQuery(sql).bind("before", id).bind("limit", limit);
            if (!action.isEmpty()) {
                query.bind("action", action);
            }
            if (!text.isEmpty()) {
                query.bind("text", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
            }
            return query.map((row, context) -> AuditEntry.read(row)).list();
        });
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** All actions that the log knows. */
    List<String> actions() {
        return database.with(handle -> handle.createQuery("SELECT DISTINCT action FROM audit ORDER BY action")
                .mapTo(String.class)
                .list());
    }
}
