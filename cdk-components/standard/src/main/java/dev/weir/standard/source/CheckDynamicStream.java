package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.ConnectionChecker;
import dev.weir.spi.component.Stream;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a configuration by reading the first record of the first streams, those that are made of templates after those that the
 * manifest names; a stream without records is fine.
 *
 * <pre>
 * type: CheckDynamicStream
 * stream_count: 1
 * </pre>
 *
 * @param streamCount          how many streams are tried at most
 * @param useCheckAvailability whether they are tried; else it is enough that there are streams
 * @param configOverrides      values of the configuration that only hold during a check, in place of those at its top; not
 *                             interpolated
 */
@Component(since = "6.20.0")
public record CheckDynamicStream(
        int streamCount,
        @Since("6.29.0") @Default("true") boolean useCheckAvailability,
        @Since("7.28.0") @Nullable Row configOverrides)
        implements ConnectionChecker {

    public CheckDynamicStream {
        if (streamCount < 0) {
            throw new IllegalArgumentException(
                    "Cannot check connections: stream_count is " + streamCount + " (it must not be negative)");
        }
    }

    @Override
    public Row configOverrides() {
        return ConfigOverrides.checked(configOverrides);
    }

    @Override
    public Optional<String> check(Probe probe, Scope scope) {
        List<Stream> streams = probe.streams();
        if (streams.isEmpty()) {
            return Optional.of("Cannot check the connection: the connector has no streams under this configuration");
        }
        return streams.stream()
                .limit(useCheckAvailability ? streamCount : 0)
                .map(stream -> probe.firstRecord(stream)
                        .map(reason -> "Stream " + stream.name() + " is not available: " + reason))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
