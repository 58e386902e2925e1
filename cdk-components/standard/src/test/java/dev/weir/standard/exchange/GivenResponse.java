package dev.weir.standard.exchange;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.JsonText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer with a given body. */
public final class GivenResponse implements Response {

    private final int status;
    private final Headers headers;
    private final String body;
    private final Request request;
    public boolean closed;

    private GivenResponse(int status, Headers headers, String body, Request request) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.request = request;
    }

    public static GivenResponse of(int status, String body) {
        return of(status, body, Map.of());
    }

    public static GivenResponse of(int status, String body, Map<String, String> headers) {
        Request request = new Request("GET", "https://me:pw@api.example.com/items?key=s3cret#top", Headers.NONE, null);
        return new GivenResponse(status, Headers.of(headers), body, request);
    }

    /** An answer without a body to a request. */
    public static GivenResponse to(Request request, int status, Map<String, String> headers) {
        return new GivenResponse(status, Headers.of(headers), "", request);
    }

    /** An answer to a request. */
    public static GivenResponse to(Request request, int status, String body) {
        return new GivenResponse(status, Headers.NONE, body, request);
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
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Object json() {
        return body.startsWith("{") || body.startsWith("[") ? JsonText.parse(body) : new Row();
    }

    @Override
    public String text() {
        return body;
    }

    @Override
    public void close() {
        closed = true;
    }
}
