package dev.weir.spi.http;

/**
 * What the requests of a scope are for, as people are told who watch a run; nothing else depends on it.
 *
 * @param purpose   what for
 * @param component the type of the component that sends them; empty for a stream's own
 */
public record Errand(Purpose purpose, String component) {

    /** A stream's records. */
    public static final Errand RECORDS = new Errand(Purpose.RECORDS, "");

    /** What requests are sent for. */
    public enum Purpose {
        /** Records. */
        RECORDS,
        /** A session or a token. */
        LOGIN,
        /** How many calls a credential has left. */
        QUOTA,
        /** A job of the source is started. */
        JOB_CREATION,
        /** How far a job is. */
        JOB_POLLING,
        /** Where a job's data lies. */
        JOB_TARGETS,
        /** A job's data. */
        JOB_DOWNLOAD,
        /** A job is stopped. */
        JOB_ABORT,
        /** A job is removed. */
        JOB_DELETION,
        /** The file of a record. */
        FILE
    }

    /** What a component sends requests for. */
    public static Errand of(Purpose purpose, Object component) {
        return new Errand(purpose, component.getClass().getSimpleName());
    }
}
