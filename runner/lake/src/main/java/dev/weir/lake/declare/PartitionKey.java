package dev.weir.lake.declare;

import java.time.ZoneId;

/** A key of the folders that a stream's files lie in, {@code key=value}. */
public sealed interface PartitionKey {

    /** The key's name. */
    String key();

    /** To what a time is cut. */
    enum Truncation {
        /** Not at all: the value itself. */
        NONE,
        /** The hour, {@code 2024-02-29T13}. */
        HOUR,
        /** The day, {@code 2024-02-29}. */
        DAY,
        /** The month, {@code 2024-02}. */
        MONTH,
        /** The year, {@code 2024}. */
        YEAR
    }

    /** What a number is as a time. */
    enum EpochUnit {
        /** Numbers are no times. */
        NONE,
        /** Seconds since 1970-01-01 in UTC. */
        SECONDS,
        /** Milliseconds since 1970-01-01 in UTC. */
        MILLISECONDS
    }

    /** What a run knows of itself. */
    enum RunValue {
        /** The day of its start, in UTC. */
        LOAD_DATE,
        /** The account that it reads for. */
        ACCOUNT,
        /** Its name. */
        RUN
    }

    /**
     * A field of the records.
     *
     * @param field    the field, with dots between levels
     * @param truncate to what its time is cut
     * @param zone     where the hours and days are counted
     * @param unit     what numbers are as times
     */
    record OfField(String key, String field, Truncation truncate, ZoneId zone, EpochUnit unit)
            implements PartitionKey {}

    /**
     * A value of the slice that the records were read in.
     *
     * @param path the value's name, with dots between levels
     */
    record OfSlice(String key, String path) implements PartitionKey {}

    /**
     * A value of the run.
     *
     * @param value which
     */
    record OfRun(String key, RunValue value) implements PartitionKey {}
}
