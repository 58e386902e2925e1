package dev.weir.registry.webhook;

import dev.weir.registry.access.AuditEntry;
import dev.weir.registry.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody who is told of changes.
 *
 * @param id         its number
 * @param url        where it is
 * @param events     the actions of the log that it is told of
 * @param namespaces the groups whose versions it is told of, those below them included; empty for everything
 * @param created    since when, in milliseconds since 1970
 * @param creator    who asked for it
 * @param reached    the entry of the log up to which everything is delivered
 * @param attempts   how often the next one failed
 * @param nextTry    before when it is not tried again, in milliseconds since 1970; 0 for at once
 * @param paused     why nothing is delivered; empty if it is
 */
public record Webhook(
        long id,
        String url,
        List<String> events,
        List<String> namespaces,
        long created,
        String creator,
        long reached,
        int attempts,
        long nextTry,
        String paused) {

    /** What one can be told of, as the log calls it. */
    public static final List<String> EVENTS =
            List.of("version.publish", "version.state", "token.create", "token.revoke");

    public Webhook {
        events = List.copyOf(events);
        namespaces = List.copyOf(namespaces);
    }

    static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getString("url"),
                words(row.getString("events")),
                words(row.getString("namespaces")),
                row.getLong("created"),
                row.getString("creator"),
                row.getLong("reached"),
                row.getInt("attempts"),
                row.getLong("next_try"),
                row.getString("paused"));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    boolean wants(AuditEntry entry) {
        return events.contains(entry.action())
                && (namespaces.isEmpty()
                        || entry.action().startsWith("version.")
                                && namespaces.stream().anyMatch(namespace -> covers(namespace, entry.subject())));
    }

    private static boolean covers(String namespace, String subject) {
        int colon = subject.indexOf(':');
        return colon > 0 && new Scope.Publish(namespace).covers(subject.substring(0, colon));
    }
}
