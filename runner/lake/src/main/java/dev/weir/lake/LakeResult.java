package dev.weir.lake;

import java.util.List;

/**
 * What became of a run.
 *
 * @param runId    the run's name
 * @param verdict  how much of it is visible now
 * @param manifest where its manifest is
 * @param streams  its streams, by name
 */
public record LakeResult(String runId, Verdict verdict, String manifest, List<StreamResult> streams) {

    public LakeResult {
        streams = List.copyOf(streams);
    }

    /** How much of a run is visible. */
    public enum Verdict {
        /** Every stream. */
        PUBLISHED,
        /** The streams that were read to their end, and not the others. */
        PARTLY_PUBLISHED,
        /** Nothing: no stream was read to its end. */
        DROPPED
    }

    /** All rows that were published. */
    public long publishedRows() {
        return streams.stream()
                .filter(StreamResult::published)
                .mapToLong(StreamResult::rows)
                .sum();
    }
}
