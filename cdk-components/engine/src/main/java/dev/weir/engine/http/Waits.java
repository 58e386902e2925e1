package dev.weir.engine.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.time.Duration;

/** Waits between attempts, for real or not at all ({@code --no-wait}). */
public interface Waits {

    /** Returns after the time is over. */
    void pause(Duration time);

    /** Waits that return at once. */
    static Waits none() {
        return time -> {};
    }

    /** Waits that take their time. */
    static Waits real() {
        return time -> {
            try {
                Thread.sleep(Math.max(0, time.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ConnectorException(FailureType.INTERNAL, "Cannot wait: the run was stopped", e);
            }
        };
    }
}
