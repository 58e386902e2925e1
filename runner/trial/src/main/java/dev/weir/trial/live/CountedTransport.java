package dev.weir.trial.live;

import dev.weir.engine.http.Transport;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of bodies that are read, as they come over the network. */
public final class CountedTransport implements Transport {

    private final Transport transport;
    private final AtomicLong bytes = new AtomicLong();

    /** Counts what comes by another transport. */
    public CountedTransport(Transport transport) {
        this.transport = transport;
    }

    /** How many bytes were read so far. */
    public long bytes() {
        return bytes.get();
    }

    @Override
    public Response exchange(Request request, Timeouts timeouts) throws IOException {
        Response response = transport.exchange(request, timeouts);
        return new Counted(response, new CountedBody(response.body()));
    }

    @Override
    public void breakOff() {
        transport.breakOff();
    }

    @Override
    public void close() {
        transport.close();
    }

    private final class CountedBody extends FilterInputStream {

        CountedBody(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes.addAndGet(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            bytes.addAndGet(Math.max(0, read));
            return read;
        }
    }

    private record Counted(Response response, InputStream body) implements Response {

        @Override
        public Request request() {
            return response.request();
        }

        @Override
        public int status() {
            return response.status();
        }

        @Override
        public Headers headers() {
            return response.headers();
        }

        @Override
        public @Nullable Object json() {
            return response.json();
        }

        @Override
        public String text() {
            return response.text();
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
