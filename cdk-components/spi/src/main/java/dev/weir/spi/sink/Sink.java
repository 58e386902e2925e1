package dev.weir.spi.sink;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;

/**
 * Takes the records of a run. Called by many threads at once, one at a time for each slice: a call returns when the sink
 * can take more, which is the back-pressure. A failure ({@code ConnectorException} of type {@code SINK}) ends the run.
 *
 * <p>Order within a stream: {@link #started}, then batches and states as slices are read, then one of {@link #completed}
 * and {@link #incomplete}. A state covers only batches that were accepted before it.
 */
public interface Sink {

    /** In what form the sink wants what nobody looked at: a sink that writes JSON itself can pass the source's on. */
    default KeptForm keeps() {
        return KeptForm.VALUES;
    }

    /**
     * Whether somebody sees records as soon as the sink has them, for whom they should not wait until there are many. A sink
     * that says no is called by a thread of its own for each stream, so that the next records are read meanwhile.
     */
    default boolean passesOnAtOnce() {
        return true;
    }

    /** A stream is about to be read. */
    void started(StreamInfo stream);

    /** Takes records; the sink owns the rows from now on. */
    void write(Batch batch);

    /**
     * About how many records a stream will bring in this run, those already given included; told again when more is known.
     * A guess: nothing may depend on it but what a person sees of the progress.
     */
    default void estimated(StreamInfo stream, long records) {}

    /** How far a stream was read, once everything accepted so far is safe. The row is the sink's to keep. */
    void state(StreamInfo stream, Row state);

    /** A slice was read to its end, also if it had no records; called after its last batch, and before the state that covers it. */
    default void sliceCompleted(StreamInfo stream, StreamSlice slice) {}

    /** What reading a stream took; told once, right before {@link #completed} or {@link #incomplete} of a stream that was started. */
    default void figures(StreamInfo stream, ReadFigures figures) {}

    /** A stream was read to its end, and its last state was given. */
    void completed(StreamInfo stream);

    /** A stream could not be read to its end; the last state given stays valid. Called once for each failure's stream. */
    void incomplete(StreamInfo stream, ConnectorException failure);

    /** The user's configuration was changed, for instance by a rotated token: it must be kept before this returns. */
    void configChanged(Row config);

    /** Something worth telling the user; holds no secret. */
    void log(LogLevel level, String message);
}
