package dev.weir.registry.retention;

import java.time.Duration;

/**
 * What may go. Rules that are zero keep everything.
 *
 * @param builds    how many builds of a snapshot are kept, the newest ones
 * @param snapshots how long a build of a snapshot is kept
 * @param withdrawn how long the files of a release are kept that was yanked or revoked
 */
public record RetentionRules(int builds, Duration snapshots, Duration withdrawn) {

    /** Everything is kept. */
    public static final RetentionRules NONE = new RetentionRules(0, Duration.ZERO, Duration.ZERO);

    /** Whether anything may go at all. */
    public boolean areAny() {
        return builds > 0 || !snapshots.isZero() || !withdrawn.isZero();
    }

    boolean isTooOld(long stored, long now) {
        return isOver(snapshots, stored, now);
    }

    boolean isWithdrawnLongAgo(long since, long now) {
        return isOver(withdrawn, since, now);
    }

    private static boolean isOver(Duration life, long since, long now) {
        return !life.isZero() && since < now - life.toMillis();
    }

    boolean isOneTooMany(int newer) {
        return builds > 0 && newer >= builds;
    }
}
