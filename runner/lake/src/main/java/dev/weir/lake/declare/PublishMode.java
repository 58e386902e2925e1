package dev.weir.lake.declare;

/** What becomes of a data set's files when a run publishes new ones. */
public enum PublishMode {
    /** They stay. */
    APPEND,
    /** Those of the partitions that the run read go. */
    REPLACE,
    /** All go. */
    OVERWRITE
}
