package dev.weir.registry.access;

import dev.weir.registry.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * The log of everything that changed something: entries are added in the transaction of the change, and chained by hashes, so that one that was changed or
 * taken away later is found. For any thread.
 */
public final class AuditLog {

    private static final int LONGEST_DETAIL = 4000;
    private static final int LONGEST_SUBJECT = 1000;
    private static final int PAGE = 1000;

    private final Database database;
    private final Clock clock;

    /** The log in a database. */
    public AuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds an entry in the transaction of what it tells of; others wait with theirs until that ends, so it comes last. */
    public void add(Handle handle, String actor, String action, String subject, String detail) {
        Head head = handle.createQuery("SELECT entry, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .map((row, context) -> new Head(row.getLong("entry"), row.getString("hash")))
                .one();
        long id = head.entry + 1;
        long now = clock.millis();
        String about = cut(subject, LONGEST_SUBJECT);
        String more = cut(detail, LONGEST_DETAIL);
        String hash = AuditEntry.hash(head.hash, id, now, actor, action, about, more);
        handle.createUpdate("INSERT INTO audit (id, happened, actor, action, subject, detail, hash)"
                        + " VALUES (:id, :happened, :actor, :action, :subject, :detail, :hash)")
                .bind("id", id)
                .bind("happened", now)
                .bind("actor", actor)
                .bind("action", action)
                .bind("subject", about)
                .bind("detail", more)
                .bind("hash", hash)
                .execute();
        handle.createUpdate("UPDATE audit_head SET entry = :id, hash = :hash WHERE id = 1")
                .bind("id", id)
                .bind("hash", hash)
                .execute();
    }

    private record Head(long entry, String hash) {}

    /** Entries behind a place, oldest first. */
    public List<AuditEntry> after(long id, int limit) {
        return database.with(handle -> after(handle, id, limit));
    }

    private static List<AuditEntry> after(Handle handle, long id, int limit) {
        return handle.createQuery("SELECT * FROM audit WHERE id > :id ORDER BY id LIMIT :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> AuditEntry.read(row))
                .list();
    }

    /** The place of the first entry that is missing or not what was written; none if the log is whole. */
    public OptionalLong firstBroken() {
        return database.transaction(AuditLog::firstBroken);
    }

    private static OptionalLong firstBroken(Handle handle) {
        Head head = handle.createQuery("SELECT entry, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .map((row, context) -> new Head(row.getLong("entry"), row.getString("hash")))
                .one();
        long id = 0;
        String hash = "";
        for (List<AuditEntry> page = after(handle, 0, PAGE); !page.isEmpty(); page = after(handle, id, PAGE)) {
            for (AuditEntry entry : page) {
                if (!entry.follows(id, hash)) {
                    return OptionalLong.of(id + 1);
                }
                id = entry.id();
                hash = entry.hash();
            }
        }
        boolean whole = head.entry == id && head.hash.equals(hash);
        return whole ? OptionalLong.empty() : OptionalLong.of(id + 1);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }
}
