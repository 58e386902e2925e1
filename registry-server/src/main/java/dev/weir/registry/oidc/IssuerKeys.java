package dev.weir.registry.oidc;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.weir.registry.refusal.Refusal.Unauthenticated;
import dev.weir.registry.refusal.Refusal.Unavailable;
import dev.weir.registry.refusal.Refused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of an issuer. They are asked for again after an hour, and when a token names one that is not known, at most once a minute; while the issuer does
 * not answer, those that are there serve for a day. For any thread: one asks, and those who can go on without do not wait for it.
 */
final class IssuerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration USABLE = Duration.ofDays(1);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    private final String issuer;
    private final KeyFetch fetch;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private Instant next = Instant.MIN;

    IssuerKeys(String issuer, KeyFetch fetch, Clock clock) {
        this.issuer = issuer;
        this.fetch = fetch;
        this.clock = clock;
    }

    private record Known(JWKSet keys, Instant since) {

        boolean isWithin(Duration age, Instant now) {
            return now.isBefore(since.plus(age));
        }
    }

    /**
     * A key.
     *
     * @throws Refused if the issuer has none of this name, or does not say which it has
     */
    JWK find(String id) {
        JWK fresh = find(id, FRESH);
        if (fresh != null) {
            return fresh;
        }
        JWK usable = find(id, USABLE);
        if (usable == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return usable;
        }
        try {
            ask();
        } finally {
            asking.unlock();
        }
        return orRefused(find(id, USABLE));
    }

    private @Nullable JWK find(String id, Duration age) {
        Known there = known;
        return there == null || !there.isWithin(age, clock.instant()) ? null : there.keys.getKeyByKeyId(id);
    }

    private JWK orRefused(@Nullable JWK key) {
        if (key != null) {
            return key;
        }
        Known there = known;
        if (there == null || !there.isWithin(USABLE, clock.instant())) {
            throw new Refused(new Unavailable(
                    "Cannot check the ID token: its issuer " + issuer + " does not say which keys it has",
                    "try again in a minute; the registry's log has why",
                    AFTER_FAILURE));
        }
        throw new Refused(new Unauthenticated(
                "Cannot accept the ID token: its key is none of " + issuer,
                "ask for a new one; if the issuer has new keys, try again in a minute"));
    }

    private void ask() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        try {
            known = new Known(fetch.keys(), clock.instant());
            next = clock.instant().plus(BETWEEN);
        } catch (IOException e) {
            next = clock.instant().plus(AFTER_FAILURE);
            LOG.warn("Cannot ask {} for its keys: {}", issuer, e.toString());
        }
    }
}
