package dev.weir.trial.record;

import dev.weir.engine.Connector;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.ReadResult;
import dev.weir.spi.component.Specification;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import dev.weir.trial.golden.CollectingSink;
import dev.weir.trial.golden.Rerun;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a connector, and keeps what it asked and got as recordings for {@code weir test}. All or nothing: a stream that fails, a
 * secret that is left, or a recording that does not give the same when it is read again end it, with nothing written.
 */
public final class Recorder {

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

    /** How many syncs can follow one another. */
    public static final int MOST_SYNCS = ORDINALS.size();

    private final RecordOptions options;

    /** A recorder. */
    public Recorder(RecordOptions options) {
        this.options = options;
    }

    /** Records, beginning with a configuration; says what was done for somebody to review. */
    public Review record(Row config) {
        if (!options.force()) {
            Placement.requireFree(options.folder());
        }
        List<LiveSync> syncs = new ArrayList<>();
        Row present = config;
        Map<String, Row> states = options.states();
        Row schema = new Row();
        List<String> streams = options.streams();
        for (int i = 0; i < options.syncs(); i++) {
            Clock clock = Clock.fixed(options.clock().instant().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
            CapturingTransport transport =
                    new CapturingTransport(options.network().get(), options.bytes());
            try (Connector connector = Connector.open(options.manifest(), live(clock, transport))) {
                schema = schema(connector);
                streams = streams.isEmpty() ? discovered(present) : streams;
                LiveSync sync = sync(i, connector, clock.instant(), present, streams, states, transport);
                syncs.add(sync);
                present = sync.configs().get(sync.configs().size() - 1);
                states = sync.states();
            }
        }
        return new Draft(options, schema, streams).write(syncs);
    }

    private EngineOptions live(Clock clock, CapturingTransport transport) {
        return options.surroundings()
                .withClock(clock)
                .withTransport(transport)
                .withObserver(transport)
                .withLimits(options.limits())
                .withMaxConcurrency(1);
    }

    private static Row schema(Connector connector) {
        Specification specification = connector.specification();
        return specification == null ? new Row() : specification.connectionSpecification();
    }

    /** All streams, found by a connector of its own: what that asks is not part of a sync. */
    private List<String> discovered(Row config) {
        EngineOptions asked =
                options.surroundings().withTransport(options.network().get());
        try (Connector connector = Connector.open(options.manifest(), asked)) {
            CollectingSink sink = new CollectingSink();
            return connector.discover(connector.configure(config.copy(), sink), sink).stream()
                    .map(stream -> stream.info().name())
                    .toList();
        }
    }

    private LiveSync sync(
            int number,
            Connector connector,
            Instant asOf,
            Row config,
            List<String> streams,
            Map<String, Row> states,
            CapturingTransport transport) {
        CollectingSink sink = new CollectingSink(options.configKeeper());
        Row begun = config.copy();
        Row configured = connector.configure(config.copy(), sink);
        ReadResult result = connector.read(configured, Rerun.configured(streams, states), sink);
        String name = (number + 1) + "-" + ORDINALS.get(number) + "-sync";
        result.failures().forEach((stream, failure) -> {
            throw new ConnectorException(
                    failure.type(),
                    "Cannot record " + name + ": stream '" + stream + "' failed: " + failure.getMessage()
                            + " (weir try shows its requests)",
                    failure);
        });
        List<Row> configs = new ArrayList<>(List.of(begun));
        configs.addAll(sink.configs());
        return new LiveSync(name, begun, configs, asOf, transport.captures(), sink.records(), sink.states());
    }

    /** What ends a recording before anything is written. */
    static ConnectorException refused(String reason) {
        return new ConnectorException(FailureType.CONFIG, "Cannot record: " + reason);
    }
}
