package dev.weir.cli;

import dev.weir.cli.config.ConfigFile;
import dev.weir.engine.Connector;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.http.Transport;
import dev.weir.engine.json.JacksonJson;
import dev.weir.protocol.SecretMask;
import dev.weir.spi.component.Specification;
import dev.weir.spi.read.Json;
import dev.weir.spi.sink.FileStore;
import dev.weir.spi.value.Row;
import dev.weir.testkit.replay.RecordedExchanges;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connector as the command line asked for it: with its clock, its way to the network, and its configuration.
 *
 * @param recordings what answers in place of the network; null if the network does
 */
public record OpenedConnector(
        ConnectorOptions options,
        Connector connector,
        Clock clock,
        @Nullable RecordedExchanges recordings,
        Json json) implements AutoCloseable {

    private static final int MAX_CONCURRENCY = 25;

    /** Opens the manifest; the files of records are left. */
    public static OpenedConnector open(ConnectorOptions options) {
        return open(options, UnaryOperator.identity());
    }

    /** Opens the manifest, with a place for the files of records. */
    static OpenedConnector open(ConnectorOptions options, @Nullable FileStore files) {
        return open(options, engine -> engine.withFiles(files));
    }

    /** Opens the manifest, with what surrounds it changed; its files of records are left. */
    public static OpenedConnector open(ConnectorOptions options, UnaryOperator<EngineOptions> changed) {
        RecordedExchanges recordings = recordings(options);
        Clock clock = clock(options, recordings);
        Transport transport = recordings == null ? new NetworkOnDemand() : recordings;
        boolean waits = options.waits() && recordings == null;
        EngineOptions engine = new EngineOptions(
                clock,
                waits,
                transport,
                MAX_CONCURRENCY,
                ManifestComponents.of(options.components()),
                options.compat(),
                null);
        Connector connector = Connector.open(options.manifest(), changed.apply(engine));
        return new OpenedConnector(options, connector, clock, recordings, new JacksonJson());
    }

    private static @Nullable RecordedExchanges recordings(ConnectorOptions options) {
        Path replay = options.replay();
        if (replay == null) {
            return null;
        }
        return RecordedExchanges.load(
                replay.toString().isEmpty() ? options.manifest().resolveSibling("exchanges") : replay);
    }

    private static Clock clock(ConnectorOptions options, @Nullable RecordedExchanges recordings) {
        if (options.asOf() != null) {
            return Clock.fixed(options.asOf(), ZoneOffset.UTC);
        }
        return recordings == null ? Clock.systemUTC() : Clock.fixed(recordings.asOf(), ZoneOffset.UTC);
    }

    /** The configuration: of the file, or of the recording, or an empty one. */
    public Row config() {
        if (options.config() != null) {
            return new ConfigFile(options.config()).read(json);
        }
        return recordings == null ? new Row() : recordings.config();
    }

    /** What hides the configuration's secrets. */
    public SecretMask mask(Row config) {
        Specification specification = connector.specification();
        return specification == null ? SecretMask.NONE : SecretMask.of(specification.connectionSpecification(), config);
    }

    @Override
    public void close() {
        connector.close();
    }
}
