package dev.weir.engine.http;

import org.jspecify.annotations.Nullable;

/**
 * What a worker does before it may have to wait for the source: it hands over the records that it has read, so that a source that
 * falls silent withholds none. Each thread has an action of its own, or none.
 */
public final class BeforeWaits {

    private final ThreadLocal<@Nullable Runnable> action = new ThreadLocal<>();

    /** Works, and takes an action before each wait of this thread meanwhile. */
    public void during(Runnable work, Runnable taken) {
        action.set(taken);
        try {
            work.run();
        } finally {
            action.remove();
        }
    }

    /** Takes this thread's action. */
    public void run() {
        Runnable own = action.get();
        if (own != null) {
            own.run();
        }
    }
}
