package dev.weir.registry.webhook;

import dev.weir.registry.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How far webhooks are, in the database: so that no process and no kill loses anything, and no two processes deliver the same at once. */
final class Progress {

    /** Longer than an attempt takes. After a kill, another process goes on when it ends. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final int KEPT = 200;

    private final Database database;
    private final Clock clock;

    Progress(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A webhook to be delivered to, with what its messages are signed with. */
    record Leased(Webhook webhook, String secret) {

        @Override
        public String toString() {
            return "webhook " + webhook.id();
        }
    }

    /** Forgets what a process that was killed had taken, where there can be no other. */
    void free() {
        if (database.isAlone()) {
            database.run(handle -> handle.execute("UPDATE webhooks SET leased = 0"));
        }
    }

    /** The numbers of those that something may be delivered to. */
    List<Long> due() {
        return database.with(handle -> handle.createQuery("SELECT w.id FROM webhooks w CROSS JOIN audit_head h"
                        + " WHERE w.paused = '' AND w.next_try <= :now AND w.leased <= :now AND w.reached < h.entry"
                        + " ORDER BY w.next_try, w.id")
                .bind("now", clock.millis())
                .mapTo(Long.class)
                .list());
    }

    /** Takes a webhook for this process; none if another has it. */
    Optional<Leased> lease(long id) {
        return database.transaction(handle -> {
            int taken = handle.createUpdate("UPDATE webhooks SET leased = :until"
                            + " WHERE id = :id AND leased <= :now AND paused = '' AND next_try <= :now")
                    .bind("until", until())
                    .bind("now", clock.millis())
                    .bind("id", id)
                    .execute();
            return taken == 0
                    ? Optional.empty()
                    : handle.createQuery("SELECT * FROM webhooks WHERE id = :id")
                            .bind("id", id)
                            .map((row, context) -> new Leased(Webhook.read(row), row.getString("secret")))
                            .findOne();
        });
    }

    private long until() {
        return clock.millis() + LEASE.toMillis();
    }

    void release(long id) {
        database.run(handle -> handle.createUpdate("UPDATE webhooks SET leased = 0 WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** Passes over entries that a webhook does not want. */
    void reach(long id, long entry) {
        database.run(handle -> handle.createUpdate("UPDATE webhooks SET reached = :entry WHERE id = :id")
                .bind("entry", entry)
                .bind("id", id)
                .execute());
    }

    /** Notes that an entry was delivered, and keeps the webhook for the next one. False if it was removed or paused meanwhile. */
    boolean delivered(long id, Delivery delivery) {
        return database.transaction(handle -> {
            int changed = handle.createUpdate("UPDATE webhooks SET reached = :entry, attempts = 0, next_try = 0,"
                            + " leased = :until WHERE id = :id")
                    .bind("entry", delivery.entry())
                    .bind("until", until())
                    .bind("id", id)
                    .execute();
            if (changed > 0) {
                log(handle, id, delivery);
            }
            return changed > 0;
        });
    }

    /**
     * Notes that an entry could not be delivered.
     *
     * @param wait  how long until the next try
     * @param pause why there is none; empty if there is
     */
    void failed(long id, Delivery delivery, Duration wait, String pause) {
        database.run(handle -> {
            int changed = handle.createUpdate(
                            "UPDATE webhooks SET attempts = :attempts, next_try = :next, paused = :pause"
                                    + " WHERE id = :id")
                    .bind("attempts", delivery.attempt())
                    .bind("next", clock.millis() + wait.toMillis())
                    .bind("pause", pause)
                    .bind("id", id)
                    .execute();
            if (changed > 0) {
                log(handle, id, delivery);
            }
        });
    }

    private static void log(Handle handle, long id, Delivery delivery) {
        handle.createUpdate("INSERT INTO deliveries (webhook, entry, attempt, happened, status, outcome)"
                        + " VALUES (:id, :entry, :attempt, :happened, :status, :outcome)")
                .bind("id", id)
                .bind("entry", delivery.entry())
                .bind("attempt", delivery.attempt())
                .bind("happened", delivery.happened())
                .bind("status", delivery.status())
                .bind("outcome", delivery.outcome())
                .execute();
        handle.createUpdate("DELETE FROM deliveries WHERE webhook = :id AND id <= (SELECT MAX(id) FROM deliveries"
                        + " WHERE webhook = :id) - :kept")
                .bind("id", id)
                .bind("kept", KEPT)
                .execute();
    }
}
