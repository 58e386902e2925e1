package dev.weir.registry.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each who asks. Of so many at most: who has not asked for longest is forgotten, as if they had never asked. For any thread.
 */
final class Buckets {

    /** After so many milliseconds every bucket is full. */
    private static final long LONGEST = Duration.ofDays(365).toMillis();

    private final Rate rate;
    private final int most;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    Buckets(Rate rate, int most, Clock clock) {
        this.rate = rate;
        this.most = most;
        this.clock = clock;
    }

    /** What is left, in units of which one request takes as many as its time has milliseconds, so that each millisecond brings whole ones. */
    private record Bucket(long left, long since) {}

    /** Takes one if there is one. Returns how long to wait for the next if there is none; zero if one was taken. */
    Duration take(String who) {
        return look(who, true);
    }

    /** How long to wait for the next one; zero if there is one. */
    Duration wait(String who) {
        return look(who, false);
    }

    private Duration look(String who, boolean takes) {
        if (rate.isFree()) {
            return Duration.ZERO;
        }
        synchronized (buckets) {
            long now = clock.millis();
            Bucket before = buckets.get(who);
            long left = before == null ? full() : filled(before, now);
            long one = rate.per().toMillis();
            if (left < one) {
                return Duration.ofMillis((one - left + rate.count() - 1) / rate.count());
            }
            if (takes) {
                buckets.put(who, new Bucket(left - one, now));
                forget();
            }
            return Duration.ZERO;
        }
    }

    private long full() {
        return rate.burst() * rate.per().toMillis();
    }

    private long filled(Bucket bucket, long now) {
        long passed = Math.min(Math.max(0, now - bucket.since), LONGEST);
        return Math.min(full(), bucket.left + passed * rate.count());
    }

    private void forget() {
        if (buckets.size() > most) {
            var eldest = buckets.entrySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }
}
