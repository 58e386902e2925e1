package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ConnectionChecker;
import dev.weir.spi.component.Stream;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a configuration by reading the first record of some streams; a stream without records is fine. The names may also
 * come from the configuration, as {@code __airbyte_check_stream_names}.
 *
 * @param streamNames                the streams, in the order in which they are tried
 * @param dynamicStreamsCheckConfigs which generated streams are tried; not supported yet
 * @param configOverrides            values of the configuration that only hold during a check; not supported yet
 */
@Component
public record CheckStream(
        @Nullable List<String> streamNames,
        @Nullable Object dynamicStreamsCheckConfigs,
        @Nullable Row configOverrides) implements ConnectionChecker {

    private static final String NAMES_IN_CONFIG = "__airbyte_check_stream_names";

    public CheckStream {
        if (streamNames == null && dynamicStreamsCheckConfigs == null) {
            throw new IllegalArgumentException(
                    "Cannot check connections: stream_names is missing (name the streams to try)");
        }
        streamNames = streamNames == null ? List.of() : List.copyOf(streamNames);
    }

    @Override
    public Optional<String> check(Probe probe, Scope scope) {
        if (configOverrides != null) {
            scope.runtime().warn("config_overrides of the check are not supported yet and have no effect");
        }
        List<Stream> streams;
        try {
            streams = probe.streams();
        } catch (ConnectorException e) {
            return Optional.of("Cannot discover the streams: " + e.getMessage());
        }
        if (streams.isEmpty()) {
            return Optional.of("Cannot check the connection: the connector has no streams under this configuration");
        }
        Map<String, Stream> byName = new LinkedHashMap<>();
        streams.forEach(stream -> byName.put(stream.name(), stream));
        return names(scope).stream()
                .map(name -> failure(named(name, byName), probe))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream named(String name, Map<String, Stream> streams) {
        Stream stream = streams.get(name);
        if (stream == null) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot check stream '" + name + "': the connector has no such stream (known: "
                            + String.join(", ", streams.keySet()) + ")");
        }
        return stream;
    }

    private static Optional<String> failure(Stream stream, Probe probe) {
        return probe.firstRecord(stream).map(reason -> "Stream " + stream.name() + " is not available: " + reason);
    }

    private List<String> names(Scope scope) {
        Object given = scope.config().get(NAMES_IN_CONFIG);
        if (given == null || given instanceof List<?> list && list.isEmpty()) {
            return streamNames == null ? List.of() : streamNames;
        }
        if (given instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new ConnectorException(
                FailureType.CONFIG, "Cannot check the connection: " + NAMES_IN_CONFIG + " must be a list of texts");
    }
}
