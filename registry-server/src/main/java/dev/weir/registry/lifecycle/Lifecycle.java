package dev.weir.registry.lifecycle;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.catalog.SearchIndex;
import dev.weir.registry.catalog.State;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refusal.Revoked;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/**
 * Changes the states of versions. Whoever may publish in a group may deprecate, yank and revoke there, and take the first two back; what was revoked stays so.
 * For any thread.
 */
public final class Lifecycle {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_SUCCESSOR = 600;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    /** The states of the versions in a database. */
    public Lifecycle(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a version a state.
     *
     * @throws Refused if it may not have it
     */
    public void change(Actor actor, Coordinates coordinates, Change change) {
        actor.mayPublish(coordinates.group());
        check(coordinates, change);
        database.run(handle -> change(handle, actor, coordinates, change));
    }

    private static void check(Coordinates coordinates, Change change) {
        if (change.state() != State.ACTIVE && change.reason().isBlank()) {
            throw malformed(coordinates, "there is no reason", "give one that tells users what to do");
        }
        if (change.reason().length() > LONGEST_REASON || change.successor().length() > LONGEST_SUCCESSOR) {
            throw malformed(
                    coordinates,
                    "reason or successor is too long",
                    "use at most " + LONGEST_REASON + " and " + LONGEST_SUCCESSOR + " characters");
        }
        if (!change.successor().matches("|[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+(:[A-Za-z0-9_.+-]+)?")) {
            throw malformed(
                    coordinates,
                    "the successor is no artifact",
                    "write it as GROUP:ARTIFACT or GROUP:ARTIFACT:VERSION");
        }
    }

    private static Refused malformed(Coordinates coordinates, String why, String remedy) {
        return new Refused(new Malformed("Cannot change the state of " + coordinates + ": " + why, remedy));
    }

    private record Row(long id, long artifact, State state) {}

    private void change(Handle handle, Actor actor, Coordinates coordinates, Change change) {
        Row row = find(handle, coordinates);
        if (row.state == State.REVOKED && change.state() != State.REVOKED) {
            throw new Refused(new Revoked(
                    "Cannot change the state of " + coordinates + ": it was revoked, for ever",
                    "publish another version"));
        }
        handle.createUpdate("UPDATE versions SET state = :state, reason = :reason, successor = :successor,"
                        + " state_actor = :actor, state_since = :now WHERE id = :id")
                .bind("state", change.state().text())
                .bind("reason", change.reason())
                .bind("successor", change.successor())
                .bind("actor", actor.label())
                .bind("now", clock.millis())
                .bind("id", row.id)
                .execute();
        SearchIndex.refresh(handle, row.artifact);
        String successor = change.successor().isEmpty() ? "" : "; successor " + change.successor();
        String detail = row.state.text() + " -> " + change.state().text() + ": " + change.reason() + successor;
        audit.add(handle, actor.label(), "version.state", coordinates.toString(), detail);
    }

    private static Row find(Handle handle, Coordinates coordinates) {
        return handle.createQuery(
                        "SELECT v.id, v.artifact, v.state FROM versions v JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE a.group_id = :group AND a.artifact_id = :artifact AND v.version = :version FOR UPDATE")
                .bind("group", coordinates.group())
                .bind("artifact", coordinates.artifact())
                .bind("version", coordinates.version())
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        row.getLong("artifact"),
                        State.of(row.getString("state")).orElseThrow()))
                .findOne()
                .orElseThrow(() -> new Refused(new Missing(
                        "Cannot change the state of " + coordinates + ": it was never published",
                        "see which versions there are at /api/v1/artifacts/" + coordinates.group() + "/"
                                + coordinates.artifact())));
    }
}
