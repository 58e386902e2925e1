package dev.weir.trial.golden;

import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.Connector;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.ReadResult;
import dev.weir.engine.SyncMode;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Request;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.testkit.replay.RecordedExchanges;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A sync that was read from its recording: without network and waits, by one worker, at the recorded time.
 *
 * @param records    the records of each stream that was read
 * @param states     the last state of each stream
 * @param infos      the streams as the connector knows them
 * @param failures   the streams that could not be read
 * @param unanswered requests that are not recorded
 * @param unused     recorded requests that were not sent
 */
public record Rerun(
        Map<String, List<Row>> records,
        Map<String, Row> states,
        Map<String, StreamInfo> infos,
        Map<String, ConnectorException> failures,
        List<String> unanswered,
        List<Request> unused) {

    /**
     * Reads streams from a recording, going on from states.
     *
     * @param surroundings components, and behaviour of the reference; the rest is the recording's
     */
    public static Rerun of(
            Path manifest, Path recording, List<String> streams, Map<String, Row> states, EngineOptions surroundings) {
        RecordedExchanges exchanges = RecordedExchanges.load(recording);
        EngineOptions options = surroundings
                .withTransport(exchanges)
                .withClock(Clock.fixed(exchanges.asOf(), ZoneOffset.UTC))
                .withWaits(false)
                .withMaxConcurrency(1)
                .withLimits(exchanges.limits());
        CollectingSink sink = new CollectingSink();
        try (Connector connector = Connector.open(manifest, options)) {
            Row config = connector.configure(exchanges.config(), sink);
            ReadResult result = connector.read(config, configured(streams, states), sink);
            return new Rerun(
                    sink.records(),
                    sink.states(),
                    sink.infos(),
                    result.failures(),
                    exchanges.unanswered(),
                    exchanges.unused());
        }
    }

    /** Streams that go on from their states. */
    public static List<ConfiguredStream> configured(List<String> streams, Map<String, Row> states) {
        return streams.stream()
                .map(stream -> new ConfiguredStream(
                        stream,
                        null,
                        SyncMode.INCREMENTAL,
                        states.getOrDefault(stream, new Row()).copy(),
                        states.containsKey(stream)))
                .toList();
    }
}
