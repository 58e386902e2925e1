package dev.weir.standard.decoder;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer with a body of bytes, of which only the body is read. */
record BodyResponse(Headers headers, InputStream body) implements Response {

    static BodyResponse of(byte[] body) {
        return new BodyResponse(Headers.NONE, new ByteArrayInputStream(body));
    }

    static BodyResponse of(String body) {
        return of(body.getBytes(StandardCharsets.UTF_8));
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
    public @Nullable Object json() {
        throw new AssertionError("decoders read the body");
    }

    @Override
    public String text() {
        throw new AssertionError("decoders read the body");
    }

    @Override
    public void close() {}
}
