package dev.weir.engine.runtime;

import dev.weir.spi.read.Tokens;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tokens of a run in memory, one for each owner; each is obtained by one caller while the others wait. */
public final class TokenStore implements Tokens {

    private final Clock clock;
    private final Map<Object, Slot> slots = new ConcurrentHashMap<>();

    /** A store whose tokens end by the given clock. */
    public TokenStore(Clock clock) {
        this.clock = clock;
    }

    private static final class Slot {
        private @Nullable Token token;
    }

    @Override
    public String get(Object owner, Supplier<Token> obtain) {
        Slot slot = slot(owner);
        synchronized (slot) {
            Token token = slot.token;
            if (token == null || isOver(token)) {
                token = obtain.get();
                slot.token = token;
            }
            return token.value();
        }
    }

    private boolean isOver(Token token) {
        return token.expires() != null && !clock.instant().isBefore(token.expires());
    }

    @Override
    public void expire(Object owner) {
        Slot slot = slot(owner);
        synchronized (slot) {
            slot.token = null;
        }
    }

    private Slot slot(Object owner) {
        return java.util.Objects.requireNonNull(slots.computeIfAbsent(owner, any -> new Slot()));
    }
}
