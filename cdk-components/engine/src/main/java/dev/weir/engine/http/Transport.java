package dev.weir.engine.http;

import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.IOException;
import java.time.Duration;

/** Carries one request to its server and brings back the answer; redirects are followed. Safe for concurrent use. */
public interface Transport extends AutoCloseable {

    /**
     * Sends a request and returns as soon as the answer's headers are there; its body streams.
     *
     * @throws IOException if no answer comes
     */
    Response exchange(Request request, Timeouts timeouts) throws IOException;

    /** Breaks off the exchanges whose answers interrupted threads wait for, which fail; those of other threads go on. */
    default void breakOff() {}

    @Override
    void close();

    /**
     * How long to wait.
     *
     * @param connect for a connection
     * @param read    for the next bytes of the answer
     */
    record Timeouts(Duration connect, Duration read) {

        /** The engine's own timeouts. */
        public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(5));
    }
}
