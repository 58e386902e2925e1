package dev.weir.standard.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls that several moving windows have to allow. */
final class MovingWindows implements Allowance {

    private final List<MovingWindow> windows;

    MovingWindows(List<MovingWindow> windows) {
        this.windows = List.copyOf(windows);
    }

    @Override
    public synchronized Duration take(long weight, Instant now) {
        Duration wait = Duration.ZERO;
        for (MovingWindow window : windows) {
            Duration until = window.untilFree(weight, now);
            wait = until.compareTo(wait) > 0 ? until : wait;
        }
        if (wait.isZero()) {
            windows.forEach(window -> window.add(weight, now));
        }
        return wait;
    }

    /** Only a source that has nothing left, and does not say until when, is believed: no other place in the windows is known. */
    @Override
    public synchronized void told(@Nullable Long left, @Nullable Instant reset, Instant now) {
        if (left == null || left != 0 || reset != null) {
            return;
        }
        long free = windows.stream().mapToLong(window -> window.left(now)).min().orElse(0);
        if (free > 0) {
            windows.forEach(window -> window.add(free, now));
        }
    }
}
