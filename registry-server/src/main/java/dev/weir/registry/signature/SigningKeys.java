package dev.weir.registry.signature;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Scope;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.jdbi.v3.core.Handle;

/** With which keys namespaces are signed, and which of them must be. For any thread. */
public final class SigningKeys {

    private static final int LONGEST = 60_000;
    private static final int LONGEST_NAMESPACE = 255;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    /** The keys in a database. */
    public SigningKeys(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a public key for a namespace, or renews it: with a later end, or revoked.
     *
     * @throws Refused if it is none
     */
    public SigningKey add(String namespace, String armored, String by) {
        check(namespace);
        if (armored.length() > LONGEST || armored.indexOf(0) >= 0) {
            throw malformed(
                    "register the key",
                    "it is longer than " + LONGEST + " characters, or no text",
                    "leave out what others signed");
        }
        PGPPublicKeyRing ring;
        try {
            ring = PublicKeys.read(armored);
        } catch (IOException e) {
            throw malformed(
                    "register the key", String.valueOf(e.getMessage()), "give one that gpg --armor --export printed");
        }
        String fingerprint = PublicKeys.fingerprint(ring.getPublicKey());
        String holder = PublicKeys.holder(ring);
        return database.transaction(handle -> {
            handle.createUpdate("DELETE FROM signing_keys WHERE namespace = :namespace AND fingerprint = :fingerprint")
                    .bind("namespace", namespace)
                    .bind("fingerprint", fingerprint)
                    .execute();
            long now = clock.millis();
            long id = handle.createUpdate(
                            "INSERT INTO signing_keys (namespace, fingerprint, holder, armored, added, added_by)"
                                    + " VALUES (:namespace, :fingerprint, :holder, :armored, :now, :by)")
                    .bind("namespace", namespace)
                    .bind("fingerprint", fingerprint)
                    .bind("holder", holder)
                    .bind("armored", armored)
                    .bind("now", now)
                    .bind("by", by)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            audit.add(handle, by, "key.add", namespace, fingerprint + " " + holder);
            return new SigningKey(id, namespace, fingerprint, holder, armored, now, by);
        });
    }

    private static void check(String namespace) {
        if (namespace.length() > LONGEST_NAMESPACE) {
            throw malformed(
                    "use the namespace", "it is longer than " + LONGEST_NAMESPACE + " characters", "use a group");
        }
        try {
            new Scope.Publish(namespace);
        } catch (IllegalArgumentException e) {
            throw malformed("use '" + namespace + "'", "it is no namespace", "use a group such as com.example, or *");
        }
    }

    private static Refused malformed(String what, String why, String remedy) {
        return new Refused(new Malformed("Cannot " + what + ": " + why, remedy));
    }

    /**
     * Takes a key back; what it signed stays published.
     *
     * @throws Refused if there is none
     */
    public void remove(long id, String by) {
        database.run(handle -> {
            SigningKey key = handle.createQuery("SELECT * FROM signing_keys WHERE id = :id")
                    .bind("id", id)
                    .map((row, context) -> read(row))
                    .findOne()
                    .orElseThrow(() -> new Refused(new Missing(
                            "Cannot remove key " + id + ": there is none of this number", "see GET /api/v1/keys")));
            handle.createUpdate("DELETE FROM signing_keys WHERE id = :id")
                    .bind("id", id)
                    .execute();
            audit.add(handle, by, "key.remove", key.namespace(), key.fingerprint() + " " + key.holder());
        });
    }

    /** All keys, by number. */
    public List<SigningKey> all() {
        return database.with(handle -> handle.createQuery("SELECT * FROM signing_keys ORDER BY id")
                .map((row, context) -> read(row))
                .list());
    }

    /** The namespaces that must be signed, by name. */
    public List<String> demanding() {
        return database.with(SigningKeys::demanding);
    }

    private static List<String> demanding(Handle handle) {
        return handle.createQuery("SELECT namespace FROM signed_namespaces ORDER BY namespace")
                .mapTo(String.class)
                .list();
    }

    /** Has versions of a namespace refused that are not signed, or not any more. */
    public void demand(String namespace, boolean demanded, String by) {
        check(namespace);
        database.run(handle -> {
            int changed = handle.createUpdate("DELETE FROM signed_namespaces WHERE namespace = :namespace")
                    .bind("namespace", namespace)
                    .execute();
            if (demanded) {
                handle.createUpdate("INSERT INTO signed_namespaces (namespace, since, demanded_by)"
                                + " VALUES (:namespace, :now, :by)")
                        .bind("namespace", namespace)
                        .bind("now", clock.millis())
                        .bind("by", by)
                        .execute();
            }
            if (demanded != (changed > 0)) {
                audit.add(handle, by, "namespace.signatures", namespace, demanded ? "demanded" : "not demanded");
            }
        });
    }

    static boolean isDemanded(Handle handle, String group) {
        return demanding(handle).stream().anyMatch(namespace -> new Scope.Publish(namespace).covers(group));
    }

    static List<SigningKey> of(Handle handle, String group) {
        return handle
                .createQuery("SELECT * FROM signing_keys ORDER BY id")
                .map((row, context) -> read(row))
                .list()
                .stream()
                .filter(key -> new Scope.Publish(key.namespace()).covers(group))
                .toList();
    }

    private static SigningKey read(ResultSet row) throws SQLException {
        return new SigningKey(
                row.getLong("id"),
                row.getString("namespace"),
                row.getString("fingerprint"),
                row.getString("holder"),
                row.getString("armored"),
                row.getLong("added"),
                row.getString("added_by"));
    }
}
