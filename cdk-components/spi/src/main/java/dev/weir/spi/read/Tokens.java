package dev.weir.spi.read;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the access tokens of a run. Components that are equal (records with equal parameters) share a token, so that an
 * authenticator that is used by many streams logs in once. Safe for concurrent use: one caller obtains, others wait.
 */
public interface Tokens {

    /** The owner's present token; obtained first if there is none, or if its time is over. */
    String get(Object owner, Supplier<Token> obtain);

    /** Forgets the owner's token, so that the next {@link #get} obtains another. */
    void expire(Object owner);

    /**
     * A token and its end.
     *
     * @param value   the token; secret
     * @param expires from when on it is no longer used; null if it stays valid
     */
    record Token(String value, @Nullable Instant expires) {
        @Override
        public String toString() {
            return "Token[expires=" + expires + "]";
        }
    }
}
