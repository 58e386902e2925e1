package dev.weir.trial.live;

import dev.weir.engine.observe.Event;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Request;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the test read of a stream ended.
 *
 * @param failure     why it could not be read; null if it could
 * @param lastRequest the request that was sent last; null if none was
 * @param slices      how many slices were begun
 * @param pages       how many pages were read to their end, those of parents not counted
 * @param records     how many records came
 * @param requests    how many requests were sent on its behalf
 * @param limits      the limits that ended it early
 * @param findings    what its records say of the manifest
 * @param inferred    the schema of its records; empty without records
 */
public record StreamOutcome(
        StreamInfo stream,
        @Nullable ConnectorException failure,
        @Nullable Request lastRequest,
        int slices,
        int pages,
        long records,
        int requests,
        Set<Event.Limit> limits,
        List<Finding> findings,
        Row inferred) {

    public StreamOutcome {
        limits = Set.copyOf(limits);
        findings = List.copyOf(findings);
    }
}
