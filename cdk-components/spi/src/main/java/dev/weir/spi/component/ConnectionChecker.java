package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
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

    /** What a checker may do to a connector. */
    interface Probe {

        /** The connector's streams. */
        List<Stream> streams();

        /** Reads a stream until its first record; fine if there is none. The failure, if it cannot be read. */
        Optional<String> firstRecord(Stream stream);
    }
}
