package dev.weir.registry.access;

import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refusal.Unauthenticated;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The tokens of a registry: random texts, of which only the SHA-256 is kept. For any thread. */
public final class Tokens {

    private static final String START = "weir_";
    private static final int BYTES = 32;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** The tokens in a database. */
    public Tokens(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param label  what it is for, to be shown in the log
     * @param scopes what its bearer may do
     * @param life   how long it lives; zero for ever
     * @param by     who makes it
     */
    public NewToken create(String label, List<Scope> scopes, Duration life, String by) {
        return database.transaction(handle -> create(handle, label, scopes, life, by));
    }

    /** Makes a token as part of a transaction; the same otherwise. */
    public NewToken create(Handle handle, String label, List<Scope> scopes, Duration life, String by) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new NewToken(insert(handle, label, scopes, life, hash(secret), by), secret);
    }

    private long insert(Handle handle, String label, List<Scope> scopes, Duration life, String hash, String by) {
        Instant now = clock.instant();
        String written = scopes.stream().map(Scope::text).collect(Collectors.joining(" "));
        long id = handle.createUpdate("INSERT INTO tokens (label, hash, scopes, created, expires, last_used, revoked)"
                        + " VALUES (:label, :hash, :scopes, :created, :expires, 0, 0)")
                .bind("label", label)
                .bind("hash", hash)
                .bind("scopes", written)
                .bind("created", now.toEpochMilli())
                .bind("expires", life.isZero() ? 0 : now.plus(life).toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        audit.add(handle, by, "token.create", "token " + id, label + ": " + written);
        return id;
    }

    /** Takes a token back; whoever uses it is refused from then on. */
    public void revoke(long id, String by) {
        database.run(handle -> {
            int changed = handle.createUpdate("UPDATE tokens SET revoked = :now WHERE id = :id AND revoked = 0")
                    .bind("now", clock.millis())
                    .bind("id", id)
                    .execute();
            if (changed == 0) {
                throw new Refused(new Missing(
                        "Cannot revoke token " + id + ": there is none of this number that is in use",
                        "see weir registry token list"));
            }
            audit.add(handle, by, "token.revoke", "token " + id, "");
        });
    }

    /** All tokens, by number. */
    public List<Token> all() {
        return database.with(handle -> handle.createQuery("SELECT * FROM tokens ORDER BY id")
                .map((row, context) -> read(row))
                .list());
    }

    /**
     * Who bears a token.
     *
     * @throws Refused if nobody may use it
     */
    public Actor bearer(String secret, String address) {
        Optional<Token> found = database.with(handle -> handle.createQuery("SELECT * FROM tokens WHERE hash = :hash")
                .bind("hash", hash(secret))
                .map((row, context) -> read(row))
                .findOne());
        return bearer(found, address);
    }

    /**
     * Who bears a token that is known by its number.
     *
     * @throws Refused if nobody may use it
     */
    public Actor bearer(long id, String address) {
        return bearer(find(id), address);
    }

    private Optional<Token> find(long id) {
        return database.with(handle -> handle.createQuery("SELECT * FROM tokens WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    private Actor bearer(Optional<Token> found, String address) {
        Token token = found.orElseThrow(() -> refused("it is not known here"));
        why(token).ifPresent(why -> {
            throw refused(why);
        });
        return used(token, address);
    }

    /** Who bears the token of a number; nobody if it may not be used any more. */
    public Optional<Actor> ifUsable(long id, String address) {
        return find(id).filter(token -> why(token).isEmpty()).map(token -> used(token, address));
    }

    /** Why a token may not be used; empty if it may. */
    private Optional<String> why(Token token) {
        if (token.revoked() != 0) {
            return Optional.of("it was revoked at " + Instant.ofEpochMilli(token.revoked()));
        }
        if (token.expires() != 0 && token.expires() <= clock.millis()) {
            return Optional.of("it expired at " + Instant.ofEpochMilli(token.expires()));
        }
        return Optional.empty();
    }

    private Actor used(Token token, String address) {
        long now = clock.millis();
        if (now - token.lastUsed() >= USE_IS_NOTED_EVERY.toMillis()) {
            noteUse(token.id(), now);
        }
        return new Actor(token.id(), token.label(), address, token.scopes());
    }

    private void noteUse(long id, long now) {
        database.with(
                handle -> handle.createUpdate("UPDATE tokens SET last_used = :now WHERE id = :id AND last_used < :now")
                        .bind("now", now)
                        .bind("id", id)
                        .execute());
    }

    private static Refused refused(String why) {
        return new Refused(new Unauthenticated(
                "Cannot accept the token: " + why, "ask an administrator for another: weir registry token create"));
    }

    private static Token read(ResultSet row) throws SQLException {
        List<Scope> scopes = Arrays.stream(row.getString("scopes").split(" "))
                .map(Scope::parse)
                .toList();
        return new Token(
                row.getLong("id"),
                row.getString("label"),
                scopes,
                row.getLong("created"),
                row.getLong("expires"),
                row.getLong("last_used"),
                row.getLong("revoked"));
    }

    private static String hash(String secret) {
        return Digests.of(secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
