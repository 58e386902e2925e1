package dev.weir.standard.async;

/** What a source's words for the state of a job come down to. */
enum JobStatus {
    RUNNING,
    COMPLETED,
    FAILED,
    TIMED_OUT,
    SKIPPED
}
