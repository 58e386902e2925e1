package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.component.Stream;
import java.util.List;

/**
 * Streams that share something of the source, such as a session.
 *
 * <pre>
 * stream_groups:
 *   exports:
 *     type: StreamGroup
 *     streams:
 *       - "#/definitions/streams/orders"
 *       - "#/definitions/streams/payments"
 *     action:
 *       type: BlockSimultaneousSyncsAction
 * </pre>
 *
 * @param streams the streams; none may be a parent of another
 * @param action  what being in the group means
 */
@Component(since = "7.15.0")
public record StreamGroup(
        @DefaultType("DeclarativeStream") List<Stream> streams,
        @DefaultType("BlockSimultaneousSyncsAction") BlockSimultaneousSyncsAction action) {

    public StreamGroup {
        streams = List.copyOf(streams);
    }

    List<String> names() {
        return streams.stream().map(Stream::name).toList();
    }
}
