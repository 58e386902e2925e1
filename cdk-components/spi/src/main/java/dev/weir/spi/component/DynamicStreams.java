package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Streams that are made while the connector runs, as many as the configuration or the source has things to read. */
@Kind
public interface DynamicStreams {

    /** What the streams are called together; null if the manifest does not say. */
    @Nullable
    String name();

    /**
     * Makes the streams, in their order. Called once per run, by one thread, and only if somebody asks for them; may read from
     * the source.
     *
     * @param streams takes each stream as soon as it is made; what it throws ends the work
     * @throws dev.weir.spi.failure.ConnectorException if they cannot be made
     */
    void make(Scope scope, Consumer<Stream> streams);
}
