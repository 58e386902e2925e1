package dev.weir.registry.oidc;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.NewToken;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.refusal.Refusal.Unauthenticated;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Gives tokens of the registry for ID tokens, one for each. Whoever sends an ID token in place of a token has one too, that nobody sees: so what is done with it
 * has a number in the log, and can be taken back. For any thread.
 */
public final class Exchange {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Database database;
    private final Tokens tokens;
    private final AuditLog audit;
    private final IdTokens idTokens;
    private final Clock clock;

    /** Exchanges in a database. */
    public Exchange(Database database, Tokens tokens, AuditLog audit, IdTokens idTokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.audit = audit;
        this.idTokens = idTokens;
        this.clock = clock;
    }

    private record Used(long token, boolean directly) {}

    /**
     * Gives a token for an ID token.
     *
     * @throws Refused if the ID token is not accepted, or was used before
     */
    public Exchanged exchange(String idToken) {
        VerifiedToken verified = idTokens.verify(idToken);
        Duration life = verified.life();
        NewToken made = database.transaction(handle -> {
            if (used(handle, verified).isPresent()) {
                throw replayed("it was used already");
            }
            return give(handle, verified, life, false);
        });
        return new Exchanged(made.secret(), verified.scopes(), clock.instant().plus(life));
    }

    /**
     * Who bears an ID token.
     *
     * @throws Refused if it is not accepted, or was exchanged
     */
    public Actor bearer(String idToken, String address) {
        VerifiedToken verified = idTokens.verify(idToken);
        Used used = database.with(handle -> used(handle, verified))
                .orElseGet(() -> database.transaction(handle -> used(handle, verified)
                        .orElseGet(() -> new Used(
                                give(handle, verified, rest(verified), true).id(), true))));
        if (!used.directly) {
            throw replayed("it was exchanged for a token, which is to be used in its place");
        }
        return tokens.bearer(used.token, address);
    }

    private Duration rest(VerifiedToken verified) {
        return Duration.between(clock.instant(), verified.expires().plus(SKEW));
    }

    private NewToken give(Handle handle, VerifiedToken verified, Duration life, boolean directly) {
        clean(handle);
        String label = verified.label();
        NewToken made = tokens.create(handle, label, verified.scopes(), life, label);
        handle.createUpdate("UPDATE tokens SET exchanged = TRUE WHERE id = :id")
                .bind("id", made.id())
                .execute();
        handle.createUpdate("INSERT INTO id_tokens (hash, expires, token, directly)"
                        + " VALUES (:hash, :expires, :token, :directly)")
                .bind("hash", verified.once())
                .bind("expires", verified.expires().plus(SKEW).toEpochMilli())
                .bind("token", made.id())
                .bind("directly", directly)
                .execute();
        audit.add(handle, label, "token.exchange", "token " + made.id(), verified.told());
        return made;
    }

    private static Optional<Used> used(Handle handle, VerifiedToken verified) {
        return handle.createQuery("SELECT token, directly FROM id_tokens WHERE hash = :hash")
                .bind("hash", verified.once())
                .map((row, context) -> new Used(row.getLong("token"), row.getBoolean("directly")))
                .findOne();
    }

    /** What ended needs no memory; the log has it. */
    private void clean(Handle handle) {
        Instant now = clock.instant();
        handle.createUpdate("DELETE FROM id_tokens WHERE expires < :now")
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate("DELETE FROM tokens WHERE exchanged = TRUE AND expires < :before"
                        + " AND NOT EXISTS (SELECT 1 FROM id_tokens u WHERE u.token = tokens.id)")
                .bind("before", now.minus(KEPT).toEpochMilli())
                .execute();
    }

    private static Refused replayed(String why) {
        return new Refused(new Unauthenticated(
                "Cannot accept the ID token: " + why, "ask the CI for a new one for each exchange"));
    }
}
