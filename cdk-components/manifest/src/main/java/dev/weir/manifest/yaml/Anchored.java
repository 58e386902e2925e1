package dev.weir.manifest.yaml;

import dev.weir.manifest.tree.Node;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.NodeEvent;

/** What an anchor names, and how far it has been built. For one thread. */
final class Anchored {

    private final NodeEvent event;
    private boolean open;
    private @Nullable Node node;

    Anchored(NodeEvent event) {
        this.event = event;
    }

    /** The event with which it starts. */
    NodeEvent event() {
        return event;
    }

    String name() {
        return event.getAnchor();
    }

    /** Whether it is being built, so that an alias of it would stand in itself. */
    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    void close(Node built) {
        node = built;
        open = false;
    }

    /** The node; null if it is not built. */
    @Nullable
    Node node() {
        return node;
    }
}
