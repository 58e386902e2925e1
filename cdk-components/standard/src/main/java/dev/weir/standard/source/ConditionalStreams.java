package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Stream;
import dev.weir.spi.component.StreamDefinition;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.List;

/**
 * Streams that are only there under some configurations.
 *
 * <pre>
 * type: ConditionalStreams
 * condition: "{{ config['with_archive'] }}"
 * streams:
 *   - "#/definitions/archive"
 * </pre>
 *
 * @param condition whether they are there; sees {@code config}
 * @param streams   the streams
 */
@Component(since = "6.55.0")
public record ConditionalStreams(Template<Boolean> condition, List<StreamDefinition> streams)
        implements StreamDefinition {

    public ConditionalStreams {
        streams = List.copyOf(streams);
    }

    @Override
    public List<Stream> resolve(Scope scope) {
        return condition.in(scope)
                ? streams.stream()
                        .flatMap(stream -> stream.resolve(scope).stream())
                        .toList()
                : List.of();
    }
}
