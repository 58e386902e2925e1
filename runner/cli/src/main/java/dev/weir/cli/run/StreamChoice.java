package dev.weir.cli.run;

import dev.weir.engine.CatalogStream;
import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.SyncMode;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The streams that a run reads, in the order in which the connector lists them. */
public record StreamChoice(List<CatalogStream> streams) {

    public StreamChoice {
        streams = List.copyOf(streams);
    }

    /** The named streams of those that there are; all of them if none are named. */
    public static StreamChoice of(List<CatalogStream> discovered, List<String> names) {
        if (names.isEmpty()) {
            return new StreamChoice(discovered);
        }
        List<String> known =
                discovered.stream().map(stream -> stream.info().name()).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot read stream '" + name + "': the connector has no such stream (it has "
                                + String.join(", ", known) + ")");
            }
        }
        return new StreamChoice(discovered.stream()
                .filter(stream -> names.contains(stream.info().name()))
                .toList());
    }

    public List<String> names() {
        return streams.stream().map(stream -> stream.info().name()).toList();
    }

    /** How they are read: from their states, if they can and a full refresh was not asked for. */
    public List<ConfiguredStream> configured(Map<String, Row> states, boolean fullRefresh) {
        return streams.stream()
                .map(stream -> configured(
                        stream, fullRefresh ? null : states.get(stream.info().name())))
                .toList();
    }

    private static ConfiguredStream configured(CatalogStream stream, @Nullable Row state) {
        Row start = stream.incremental() && state != null ? state : new Row();
        return new ConfiguredStream(
                stream.info().name(),
                stream.info().namespace(),
                stream.incremental() ? SyncMode.INCREMENTAL : SyncMode.FULL_REFRESH,
                start,
                stream.incremental() && state != null);
    }
}
