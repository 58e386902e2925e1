package dev.weir.testkit.scope;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer with a given body, which tells whether it was closed. Used by one thread. */
public final class TestResponse implements Response {

    private static final Request ASKED = new Request("GET", "https://api.example.com/items", Headers.NONE, null);

    private final Request request;
    private final int status;
    private final Headers headers;
    private final InputStream body;
    private byte @Nullable [] kept;
    private boolean closed;

    private TestResponse(Request request, int status, Headers headers, InputStream body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer without headers. */
    public static TestResponse of(int status, String body) {
        return of(status, body, Map.of());
    }

    /** An answer with headers. */
    public static TestResponse of(int status, String body, Map<String, String> headers) {
        return of(status, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .withHeaders(headers);
    }

    /** An answer whose body arrives while it is read. */
    public static TestResponse of(int status, InputStream body) {
        return new TestResponse(ASKED, status, Headers.NONE, body);
    }

    /** The same answer with other headers. */
    public TestResponse withHeaders(Map<String, String> others) {
        return new TestResponse(request, status, Headers.of(others), body);
    }

    /** The same answer to another request. */
    public TestResponse to(Request asked) {
        return new TestResponse(asked, status, headers, body);
    }

    /** Whether somebody has closed it. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public InputStream body() {
        return kept == null ? body : new ByteArrayInputStream(kept);
    }

    @Override
    public @Nullable Object json() {
        try {
            return new JacksonJson().parse(text());
        } catch (ConnectorException e) {
            return new Row();
        }
    }

    @Override
    public String text() {
        try {
            if (kept == null) {
                kept = body.readAllBytes();
            }
            return new String(kept, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
