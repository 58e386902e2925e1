package dev.weir.trial.live;

import dev.weir.engine.observe.Event;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;

/** Is told how a test read goes, in the order in which things happen; by one thread at a time. Hides secrets from its readers. */
public interface TrialReport {

    /** The connection was checked; empty if it works, otherwise why it does not. */
    void checked(String failure);

    /** A stream is about to be read. */
    void started(StreamInfo stream);

    /** Something happened. */
    void observed(Event event);

    /** Records came, as they would go to a destination. */
    void records(StreamInfo stream, List<Row> records);

    /** A slice was read, and the stream is so far. */
    void state(StreamInfo stream, Row state);

    /** A stream ended. */
    void ended(StreamOutcome outcome);

    /** The engine or a component says something. */
    void log(LogLevel level, String message);

    /** Everything ended. */
    void summary(TrialSummary summary);
}
