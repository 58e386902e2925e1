package dev.weir.testkit.contract;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An answer of status 200 of which only the body may be read, and which tells whether that was closed. */
final class BodyOnly implements Response {

    private final InputStream body;
    private boolean closed;

    BodyOnly(byte[] bytes) {
        body = new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed = true;
            }
        };
    }

    boolean wasClosed() {
        return closed;
    }

    @Override
    public Request request() {
        return new Request("GET", "https://api.example.com/items", Headers.NONE, null);
    }

    @Override
    public int status() {
        return 200;
    }

    @Override
    public Headers headers() {
        return Headers.NONE;
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public @Nullable Object json() {
        throw new AssertionError("a decoder reads the body, and not json()");
    }

    @Override
    public String text() {
        throw new AssertionError("a decoder reads the body, and not text()");
    }

    @Override
    public void close() {
        closed = true;
    }
}
