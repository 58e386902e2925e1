package dev.weir.registry.limit;

import dev.weir.registry.access.Actor;
import dev.weir.registry.outward.Network;
import dev.weir.registry.refusal.Refusal.TooMany;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Digests;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Refuses whoever asks too often. Somebody is a token, or an address if they have none: of IPv6 the half that a provider gives to one customer. Guessing is
 * slowed for the address that guesses; secrets that were right lately are looked at all the same, so that nobody is locked out by a neighbour.
 * For any thread, in bounded memory.
 */
public final class Limits {

    /** How many are remembered; as many again of each kind. */
    static final int MOST = 20_000;

    private final Buckets reads;
    private final Buckets writes;
    private final Buckets failedSignIns;
    private final Set<String> right = Collections.synchronizedSet(Collections.newSetFromMap(new Lately()));

    /** Limits of some rates. */
    public Limits(Rates rates, Clock clock) {
        reads = new Buckets(rates.reads(), MOST, clock);
        writes = new Buckets(rates.writes(), MOST, clock);
        failedSignIns = new Buckets(rates.failedSignIns(), MOST, clock);
    }

    private static final class Lately extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1;

        Lately() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }

    /**
     * Counts a request that changes nothing.
     *
     * @throws Refused if there were too many
     */
    public void read(Actor actor) {
        refuse(reads.take(name(actor)), "there were too many requests of " + shown(actor), "ask less often");
    }

    /**
     * Counts a request that changes something.
     *
     * @throws Refused if there were too many
     */
    public void write(Actor actor) {
        refuse(writes.take(name(actor)), "there were too many uploads of " + shown(actor), "send them more slowly");
    }

    /**
     * Looks whether a secret may be looked at.
     *
     * @throws Refused if too many of the address were wrong
     */
    public void maySignIn(String address, String secret) {
        Duration wait = failedSignIns.wait(network(address));
        if (!wait.isZero() && !right.contains(hash(secret))) {
            refuse(wait, "there were too many wrong tokens from this address", "correct the token, and wait");
        }
    }

    /** Remembers that a secret was right. */
    public void signedIn(String secret) {
        right.add(hash(secret));
    }

    /** Counts a secret that was wrong. */
    public void failedSignIn(String address, String secret) {
        right.remove(hash(secret));
        failedSignIns.take(network(address));
    }

    private static void refuse(Duration wait, String why, String remedy) {
        if (!wait.isZero()) {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            throw new Refused(new TooMany(
                    "Cannot answer: " + why, remedy + "; the next is answered in " + seconds + " seconds", wait));
        }
    }

    private static String name(Actor actor) {
        return actor.token() == 0 ? network(actor.address()) : "token " + actor.token();
    }

    private static String shown(Actor actor) {
        return actor.token() == 0 ? "this address" : "the token '" + actor.label() + "'";
    }

    private static String network(String address) {
        byte[] bytes = Network.literal(address).map(InetAddress::getAddress).orElse(new byte[0]);
        return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
    }

    private static String hash(String secret) {
        return Digests.of(secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
