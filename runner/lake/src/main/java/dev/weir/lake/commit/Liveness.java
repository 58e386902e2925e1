package dev.weir.lake.commit;

/**
 * Whether runs are still at work. Only a hint, which spares a live run from being dropped: a run that is taken for dead
 * and is not cannot publish any more once it is dropped.
 */
public interface Liveness extends AutoCloseable {

    /** A run of this process begins. */
    void begin(String run);

    /** A run of this process has ended. */
    void end(String run);

    /**
     * Whether a run may be at work.
     *
     * @param patient whether to watch it, for as long as a live one needs to show itself, if that is not clear at once
     */
    boolean isAlive(String run, boolean patient);

    @Override
    void close();
}
