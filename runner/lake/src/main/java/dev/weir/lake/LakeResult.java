package dev.weir.lake;

import dev.weir.lake.gate.report.GateReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a run.
 *
 * @param runId    the run's name
 * @param verdict  how much of it is visible now
 * @param manifest where its manifest is
 * @param streams  its streams, by name
 * @param gate     what the gate found; null if it was not asked
 */
public record LakeResult(
        String runId,
        Verdict verdict,
        String manifest,
        List<StreamResult> streams,
        @Nullable GateReport gate) {

    public LakeResult {
        streams = List.copyOf(streams);
    }

    /** How much of a run is visible. */
    public enum Verdict {
        /** Every stream. */
        PUBLISHED,
        /** Some streams: those that were read to their end and that the gate let through. */
        PARTLY_PUBLISHED,
        /** Nothing yet: the run waits for {@code weir publish} or {@code weir abort}. */
        STAGED,
        /** Nothing: the gate holds everything back that was read to its end. */
        HELD,
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
