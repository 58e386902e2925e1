package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Since;
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
 * <pre>
 * type: CheckStream
 * stream_names: [accounts]
 * </pre>
 *
 * @param streamNames                the streams, in the order in which they are tried
 * @param dynamicStreamsCheckConfigs which of the streams that are made of templates are tried after them
 * @param configOverrides            values of the configuration that only hold during a check, in place of those at its top; not
 *                                   interpolated
 */
@Component
public record CheckStream(
        @Nullable List<String> streamNames,
        @Since("6.44.0") @Nullable List<DynamicStreamCheckConfig> dynamicStreamsCheckConfigs,
        @Since("7.28.0") @Nullable Row configOverrides)
        implements ConnectionChecker {

    private static final String NAMES_IN_CONFIG = "__airbyte_check_stream_names";

    public CheckStream {
        if (streamNames == null && dynamicStreamsCheckConfigs == null) {
            throw new IllegalArgumentException(
                    "Cannot check connections: stream_names is missing (name the streams to try)");
        }
        streamNames = streamNames == null ? List.of() : List.copyOf(streamNames);
        dynamicStreamsCheckConfigs =
                dynamicStreamsCheckConfigs == null ? List.of() : List.copyOf(dynamicStreamsCheckConfigs);
    }

    @Override
    public Row configOverrides() {
        return ConfigOverrides.checked(configOverrides);
    }

    @Override
    public Optional<String> check(Probe probe, Scope scope) {
        List<String> names = names(scope);
        List<Stream> streams;
        try {
            streams = streams(probe, names);
        } catch (ConnectorException e) {
            return Optional.of("Cannot discover the streams: " + e.getMessage());
        }
        if (streams.isEmpty()) {
            return Optional.of("Cannot check the connection: the connector has no streams under this configuration");
        }
        Map<String, Stream> byName = new LinkedHashMap<>();
        streams.forEach(stream -> byName.put(stream.name(), stream));
        Optional<String> failure = names.stream()
                .map(name -> failure(named(name, byName), probe))
                .flatMap(Optional::stream)
                .findFirst();
        return failure.isPresent() ? failure : dynamicFailure(probe);
    }

    /** The streams to choose from; those that are made of templates only if they are needed. */
    private List<Stream> streams(Probe probe, List<String> names) {
        if (configs().isEmpty() && !names.isEmpty()) {
            Optional<List<Stream>> named = probe.staticStreams(names);
            if (named.isPresent()) {
                return named.get();
            }
        }
        return probe.streams();
    }

    private Optional<String> dynamicFailure(Probe probe) {
        return configs().stream()
                .map(config -> config.check(probe))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<DynamicStreamCheckConfig> configs() {
        return dynamicStreamsCheckConfigs == null ? List.of() : dynamicStreamsCheckConfigs;
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
