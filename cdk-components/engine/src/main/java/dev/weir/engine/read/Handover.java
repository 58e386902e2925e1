package dev.weir.engine.read;

/**
 * How what was read of one stream comes to the sink, in the order in which it is given: by whoever gives it, or by a thread of
 * its own, while the next records are being read. Safe for concurrent use.
 */
interface Handover extends AutoCloseable {

    /** Calls the sink in the thread that gives. */
    Handover DIRECT = (bytes, call) -> call.run();

    /**
     * Hands over one call of the sink; returns when more can be taken. Throws what this call threw, or an earlier one, after
     * which there are no more calls.
     *
     * @param bytes about how much memory the call holds
     */
    void give(long bytes, Runnable call);

    /** Waits until everything that was given is with the sink. Throws what a call threw. */
    default void settle() {}

    /** Drops what was not handed over yet; a call that is under way goes on. */
    @Override
    default void close() {}
}
