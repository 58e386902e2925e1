package dev.weir.registry.retention;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.catalog.SearchIndex;
import dev.weir.registry.store.Database;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Removes what may go: rows only; contents follow when a start or a repair finds that nothing names them. Never goes what the lock of a stored connector
 * names, what another version's POM asks for or may ask for, and what metadata names. For any thread.
 */
public final class Retention {

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    /** The retention of a database. */
    public Retention(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What would go. */
    public List<Removal> plan(RetentionRules rules) {
        return database.snapshot(handle -> new Plan(handle, rules, clock.millis()).removals());
    }

    /**
     * Removes what goes, and says what went.
     *
     * @param by who asks for it, for the log
     */
    public List<Removal> run(RetentionRules rules, String by) {
        return database.transaction(handle -> {
            // Nobody publishes meanwhile what refers to something that goes.
            handle.createQuery("SELECT id FROM artifacts ORDER BY id FOR UPDATE")
                    .mapTo(Long.class)
                    .list();
            List<Removal> removals = new Plan(handle, rules, clock.millis()).removals();
            removals.forEach(removal -> remove(handle, removal, by));
            return removals;
        });
    }

    private void remove(Handle handle, Removal removal, String by) {
        long artifact = handle.createQuery("SELECT artifact FROM versions WHERE id = :id")
                .bind("id", removal.id())
                .mapTo(Long.class)
                .one();
        removal.ids().forEach(file -> Deletion.of(handle, "files", file));
        if (removal.whole()) {
            Deletion.of(handle, "versions", removal.id());
        }
        SearchIndex.refresh(handle, artifact);
        String what = removal.whole() ? "all of it: " : "";
        audit.add(
                handle,
                by,
                "retention.remove",
                removal.coordinates().toString(),
                removal.why() + "; " + what + String.join(", ", removal.files()));
    }
}
