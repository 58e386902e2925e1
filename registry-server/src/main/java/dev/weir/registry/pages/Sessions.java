package dev.weir.registry.pages;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Digests;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Who signed in: a browser has a random text as its cookie, the database its hash and the token that it stands for. A session ends after twelve hours, with its
 * token, or when its bearer signs out. For any thread.
 */
public final class Sessions {

    static final String COOKIE = "weir-session";
    static final Duration LIFE = Duration.ofHours(12);

    private final Database database;
    private final Tokens tokens;
    private final Clock clock;

    /** The sessions in a database. */
    public Sessions(Database database, Tokens tokens, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Begins a session for the bearer of a token. */
    void open(Context context, Actor actor) {
        String secret = Cookies.secret();
        long now = clock.millis();
        database.run(handle -> {
            handle.createUpdate("DELETE FROM sessions WHERE expires <= :now")
                    .bind("now", now)
                    .execute();
            handle.createUpdate("INSERT INTO sessions (hash, token, created, expires)"
                            + " VALUES (:hash, :token, :now, :expires)")
                    .bind("hash", hash(secret))
                    .bind("token", actor.token())
                    .bind("now", now)
                    .bind("expires", now + LIFE.toMillis())
                    .execute();
        });
        Cookies.write(context, COOKIE, secret, LIFE);
    }

    /** Who sends a request, by its cookie; nobody if there is none, or its session has ended. */
    public Optional<Actor> bearer(Context context) {
        String secret = Cookies.read(context, COOKIE);
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        return database.with(
                        handle -> handle.createQuery("SELECT token FROM sessions WHERE hash = :hash AND expires > :now")
                                .bind("hash", hash(secret))
                                .bind("now", clock.millis())
                                .mapTo(Long.class)
                                .findOne())
                .flatMap(token -> tokens.ifUsable(token, context.ip()));
    }

    /** Ends the session of a request. */
    void close(Context context) {
        database.run(handle -> handle.createUpdate("DELETE FROM sessions WHERE hash = :hash")
                .bind("hash", hash(Cookies.read(context, COOKIE)))
                .execute());
        Cookies.write(context, COOKIE, "", Duration.ZERO);
    }

    private static String hash(String secret) {
        return Digests.of(secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
