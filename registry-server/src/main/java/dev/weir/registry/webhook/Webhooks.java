package dev.weir.registry.webhook;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Scope;
import dev.weir.registry.outward.Reach;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import okhttp3.HttpUrl;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who is told of changes, as administrators have it. For any thread. */
public final class Webhooks {

    private static final int MOST = 100;
    private static final int LONGEST_NAMESPACES = 4000;
    private static final int BYTES = 32;

    private final Database database;
    private final AuditLog audit;
    private final Reach reach;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** The webhooks in a database, which may reach some addresses. */
    public Webhooks(Database database, AuditLog audit, Reach reach, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Makes a webhook, which is told of all that happens from now on.
     *
     * @param events     of {@link Webhook#EVENTS}
     * @param namespaces groups; empty for everything
     * @param by         who makes it
     * @throws Refused if it may not be
     */
    public NewWebhook create(@Nullable String url, List<String> events, List<String> namespaces, String by) {
        HttpUrl place = WebhookUrl.check(url, reach);
        check(events, namespaces);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = database.transaction(handle ->
                insert(handle, place, secret, events.stream().distinct().toList(), namespaces, by));
        return new NewWebhook(id, secret);
    }

    private static void check(List<String> events, List<String> namespaces) {
        if (events.isEmpty()) {
            throw WebhookUrl.refused("it names no events", "give some of " + String.join(", ", Webhook.EVENTS));
        }
        for (String event : events) {
            if (!Webhook.EVENTS.contains(event)) {
                throw WebhookUrl.refused(
                        "there is no event '" + event + "'", "use of " + String.join(", ", Webhook.EVENTS));
            }
        }
        if (String.join(" ", namespaces).length() > LONGEST_NAMESPACES) {
            throw WebhookUrl.refused(
                    "its namespaces are longer than " + LONGEST_NAMESPACES + " characters", "name fewer, or none");
        }
        try {
            namespaces.forEach(Scope.Publish::new);
        } catch (IllegalArgumentException e) {
            throw WebhookUrl.refused("a namespace is none: " + e.getMessage(), "correct it");
        }
    }

    private long insert(
            Handle handle, HttpUrl url, String secret, List<String> events, List<String> namespaces, String by) {
        long there = handle.createQuery("SELECT COUNT(*) FROM webhooks")
                .mapTo(Long.class)
                .one();
        if (there >= MOST) {
            throw WebhookUrl.refused("there are " + there + " already", "remove one");
        }
        long head = handle.createQuery("SELECT entry FROM audit_head WHERE id = 1 FOR UPDATE")
                .mapTo(Long.class)
                .one();
        long id = handle.createUpdate(
                        "INSERT INTO webhooks (url, secret, events, namespaces, created, creator, reached,"
                                + " attempts, next_try, paused, leased) VALUES (:url, :secret, :events, :namespaces, :now, :by,"
                                + " :head, 0, 0, '', 0)")
                .bind("url", url.toString())
                .bind("secret", secret)
                .bind("events", String.join(" ", events))
                .bind("namespaces", String.join(" ", namespaces))
                .bind("now", clock.millis())
                .bind("by", by)
                .bind("head", head)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        String of = namespaces.isEmpty() ? "" : " of " + String.join(" ", namespaces);
        audit.add(handle, by, "webhook.create", "webhook " + id, url.host() + ": " + String.join(" ", events) + of);
        return id;
    }

    /** All of them, by number. */
    public List<Webhook> all() {
        return database.with(handle -> handle.createQuery("SELECT * FROM webhooks ORDER BY id")
                .map((row, context) -> Webhook.read(row))
                .list());
    }

    /**
     * Removes one, with what is known of its deliveries.
     *
     * @throws Refused if there is none
     */
    public void remove(long id, String by) {
        database.run(handle -> {
            handle.createUpdate("DELETE FROM deliveries WHERE webhook = :id")
                    .bind("id", id)
                    .execute();
            int removed = handle.createUpdate("DELETE FROM webhooks WHERE id = :id")
                    .bind("id", id)
                    .execute();
            found(removed, id);
            audit.add(handle, by, "webhook.remove", "webhook " + id, "");
        });
    }

    /**
     * Goes on with one that is paused, or waits for its next try, at once: with what it was not told of.
     *
     * @throws Refused if there is none
     */
    public void resume(long id, String by) {
        database.run(handle -> {
            int changed = handle.createUpdate(
                            "UPDATE webhooks SET paused = '', attempts = 0, next_try = 0 WHERE id = :id")
                    .bind("id", id)
                    .execute();
            found(changed, id);
            audit.add(handle, by, "webhook.resume", "webhook " + id, "");
        });
    }

    private static void found(int rows, long id) {
        if (rows == 0) {
            throw new Refused(new Missing(
                    "Cannot find webhook " + id + ": there is none of this number", "see GET /api/v1/webhooks"));
        }
    }

    /** The newest attempts of one, newest first. */
    public List<Delivery> deliveries(long id, int limit) {
        return database.with(handle -> {
            long there = handle.createQuery("SELECT COUNT(*) FROM webhooks WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .one();
            found((int) there, id);
            return handle.createQuery("SELECT * FROM deliveries WHERE webhook = :id ORDER BY id DESC LIMIT :limit")
                    .bind("id", id)
                    .bind("limit", limit)
                    .map((row, context) -> new Delivery(
                            row.getLong("entry"),
                            row.getInt("attempt"),
                            row.getLong("happened"),
                            row.getInt("status"),
                            row.getString("outcome")))
                    .list();
        });
    }

    /** How many entries of the log the one that is farthest behind was not told of; paused ones do not count. */
    public long farthestBehind() {
        return database.with(handle -> handle.createQuery("SELECT COALESCE(MAX(h.entry - w.reached), 0)"
                        + " FROM webhooks w CROSS JOIN audit_head h WHERE w.paused = ''")
                .mapTo(Long.class)
                .one());
    }
}
