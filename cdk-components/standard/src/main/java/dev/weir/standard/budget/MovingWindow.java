package dev.weir.standard.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The calls of the last interval. Calls that follow one another within a small part of it are remembered as if all had come
 * with the last of them, so that memory is bounded whatever the limit; a call is never forgotten too early. For one thread.
 */
final class MovingWindow {

    private static final int PARTS = 4096;

    private final long limit;
    private final Duration interval;
    private final Duration part;
    private final Deque<Group> groups = new ArrayDeque<>();
    private long used;

    MovingWindow(long limit, Duration interval) {
        this.limit = limit;
        this.interval = interval;
        this.part = interval.dividedBy(PARTS);
    }

    long limit() {
        return limit;
    }

    /** How many more calls there may be now. */
    long left(Instant now) {
        forget(now);
        return limit - used;
    }

    /** How long until there may be some calls, if none comes between; zero if there may be now. */
    Duration untilFree(long weight, Instant now) {
        long missing = weight - left(now);
        Duration wait = Duration.ZERO;
        for (Iterator<Group> oldest = groups.iterator(); missing > 0 && oldest.hasNext(); ) {
            Group group = oldest.next();
            missing -= group.weight;
            wait = Duration.between(now, group.last.plus(interval));
        }
        return wait;
    }

    void add(long weight, Instant now) {
        Group latest = groups.peekLast();
        if (latest != null && Duration.between(latest.first, now).compareTo(part) < 0) {
            groups.removeLast();
            groups.addLast(new Group(latest.first, now, latest.weight + weight));
        } else {
            groups.addLast(new Group(now, now, weight));
        }
        used += weight;
    }

    private void forget(Instant now) {
        for (Group oldest = groups.peekFirst();
                oldest != null && !oldest.last.plus(interval).isAfter(now);
                oldest = groups.peekFirst()) {
            used -= groups.removeFirst().weight;
        }
    }

    private record Group(Instant first, Instant last, long weight) {}
}
