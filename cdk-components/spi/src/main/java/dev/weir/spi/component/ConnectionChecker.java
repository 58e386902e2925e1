package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Optional;

/** Finds out whether a configuration works. */
@Kind
public interface ConnectionChecker {

    /**
     * Checks a configuration.
     *
     * @return why it does not work; empty if it does
     */
    Optional<String> check(Probe probe, Scope scope);

    /**
     * Values of the configuration that hold only while it is checked, in place of those at the top that the user gave.
     *
     * @throws dev.weir.spi.failure.ConnectorException if a value must not be replaced
     */
    default Row configOverrides() {
        return new Row();
    }

    /** What a checker may do to a connector. */
    interface Probe {

        /** The connector's streams, and after them those that are made while it runs. */
        List<Stream> streams();

        /**
         * The streams of some names, if the manifest itself names them all: nothing is read from the source for them, and no other
         * stream can be in their way. Empty otherwise.
         */
        default Optional<List<Stream>> staticStreams(List<String> names) {
            return Optional.empty();
        }

        /**
         * The streams that are made while the connector runs and go by a common name; {@code dynamic_stream_0} and so on for
         * those without one. Empty if the manifest has none of that name.
         */
        default Optional<List<Stream>> dynamicStreams(String name) {
            return Optional.empty();
        }

        /** Reads a stream until its first record; fine if there is none. The failure, if it cannot be read. */
        Optional<String> firstRecord(Stream stream);
    }
}
