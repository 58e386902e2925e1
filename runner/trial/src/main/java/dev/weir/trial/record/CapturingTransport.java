package dev.weir.trial.record;

import dev.weir.engine.http.ContentCoding;
import dev.weir.engine.http.Transport;
import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Observer;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what goes over another transport, answers as a whole, so that there is a limit to their size; as observer it hears what
 * requests are for. A connection that breaks is not kept: the engine asks again.
 */
final class CapturingTransport implements Transport, Observer {

    private final Transport transport;
    private final int most;
    private final List<Capture> captures = new ArrayList<>();
    private final ThreadLocal<Errand> errands = ThreadLocal.withInitial(() -> Errand.RECORDS);
    private long size;

    /**
     * Keeps what goes over a transport.
     *
     * @param most how many bytes of bodies are kept at most, in all
     */
    CapturingTransport(Transport transport, int most) {
        this.transport = transport;
        this.most = most;
    }

    synchronized List<Capture> captures() {
        return List.copyOf(captures);
    }

    @Override
    public void observe(Event event) {
        if (event instanceof Event.Requested sent) {
            errands.set(sent.errand());
        }
    }

    @Override
    public Response exchange(Request request, Timeouts timeouts) throws IOException {
        try (Response response = transport.exchange(request, timeouts)) {
            InputStream plain =
                    ContentCoding.undone(response.body(), response.headers().get("Content-Encoding"));
            byte[] body = plain.readNBytes(room() + 1);
            Headers headers = withoutCoding(response.headers());
            keep(new Capture(request, errands.get(), response.status(), headers, body));
            return new Kept(request, response.status(), headers, body);
        }
    }

    private synchronized int room() {
        return (int) (most - size);
    }

    private synchronized void keep(Capture capture) {
        size += capture.body().length;
        if (size > most) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot record: the answers have more than " + most + " bytes, with that to " + capture.request()
                            + " (let the configuration ask for less, lower --pages and --slices, or raise --bytes)");
        }
        captures.add(capture);
    }

    private static Headers withoutCoding(Headers headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        headers.asMap().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Encoding") && !name.equalsIgnoreCase("Content-Length")) {
                kept.put(name, value);
            }
        });
        return Headers.of(kept);
    }

    @Override
    public void breakOff() {
        transport.breakOff();
    }

    @Override
    public void close() {
        transport.close();
    }

    /** The engine reads bodies only. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(Request request, int status, Headers headers, byte[] bytes) implements Response {

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public @Nullable Object json() {
            return new Row();
        }

        @Override
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {}
    }
}
