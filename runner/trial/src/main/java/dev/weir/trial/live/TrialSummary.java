package dev.weir.trial.live;

import java.time.Duration;
import java.util.List;

/**
 * How a test read ended.
 *
 * @param requests how many requests were sent, those for credentials and parents included
 * @param bytes    how many bytes of answers were read
 * @param took     how long it took
 */
public record TrialSummary(List<StreamOutcome> streams, int requests, long bytes, Duration took) {

    public TrialSummary {
        streams = List.copyOf(streams);
    }

    /** How many records came. */
    public long records() {
        return streams.stream().mapToLong(StreamOutcome::records).sum();
    }

    /** Whether every stream could be read, as far as it was. */
    public boolean isGood() {
        return streams.stream().allMatch(stream -> stream.failure() == null);
    }
}
