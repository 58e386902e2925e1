package dev.weir.authoring.scaffold;

import java.util.List;

/**
 * A connector that is to be written.
 *
 * @param origin  what it is made from, for people
 * @param inputs  what users configure
 * @param streams its streams, at least one
 * @param remarks what its user is told
 */
public record ConnectorDraft(String origin, Inputs inputs, List<StreamDraft> streams, Remarks remarks) {

    public ConnectorDraft {
        streams = List.copyOf(streams);
        if (streams.isEmpty()) {
            throw new IllegalArgumentException("A connector has at least one stream");
        }
    }
}
