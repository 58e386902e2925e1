package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ConnectionChecker.Probe;
import dev.weir.spi.component.Stream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of the streams that are made of a template are tried in a check.
 *
 * <pre>
 * type: DynamicStreamCheckConfig
 * dynamic_stream_name: reports
 * stream_count: 1
 * </pre>
 *
 * @param dynamicStreamName what the streams are called together: the name of their {@code DynamicDeclarativeStream}, or
 *                          {@code dynamic_stream_0} and so on by its position
 * @param streamCount       how many are tried at most, at least 1; all by default
 */
@Component(since = "6.44.0")
public record DynamicStreamCheckConfig(
        String dynamicStreamName, @Nullable Integer streamCount) {

    public DynamicStreamCheckConfig {
        if (streamCount != null && streamCount < 1) {
            throw new IllegalArgumentException("Cannot check dynamic streams '" + dynamicStreamName
                    + "': stream_count is " + streamCount + " (it must be at least 1)");
        }
    }

    /** Why the streams cannot be read; empty if they can. */
    Optional<String> check(Probe probe) {
        Optional<List<Stream>> streams = probe.dynamicStreams(dynamicStreamName);
        if (streams.isEmpty()) {
            return Optional.of("Cannot check dynamic streams '" + dynamicStreamName
                    + "': the manifest has none of that name (correct dynamic_stream_name)");
        }
        return streams.get().stream()
                .limit(streamCount == null ? Long.MAX_VALUE : streamCount)
                .map(stream -> probe.firstRecord(stream)
                        .map(reason -> "Dynamic stream " + stream.name() + " is not available: " + reason))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
