package dev.weir.engine.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose first bytes were fetched already, so that a connection that breaks early is noticed while the request
 * can still be repeated. Keeps the whole body once somebody has looked at it as JSON or text.
 */
final class BufferedResponse implements Response {

    private static final int FETCHED_AHEAD = 256 * 1024;

    private final Response inner;
    private final InputStream arriving;
    private final Json json;
    private byte[] head;
    private boolean whole;
    private @Nullable InputStream handedOut;

    private BufferedResponse(Response inner, InputStream body, Json json) throws IOException {
        this.inner = inner;
        this.arriving = body;
        this.json = json;
        this.head = body.readNBytes(FETCHED_AHEAD);
        this.whole = head.length < FETCHED_AHEAD;
    }

    /** Takes over an answer and fetches its first bytes; closes it if they do not come. */
    static BufferedResponse of(Response inner, Json json, BeforeWaits beforeWaits) throws IOException {
        try {
            String codings = inner.headers().get("Content-Encoding");
            InputStream body = new AwaitedBody(inner.body(), beforeWaits);
            return new BufferedResponse(inner, ContentCoding.undone(body, codings), json);
        } catch (IOException | RuntimeException e) {
            inner.close();
            throw e;
        }
    }

    /** Whether the body is in memory and not longer than a limit. */
    boolean fits(int limit) {
        return whole && head.length <= limit;
    }

    /** Whether all of the body is in memory. */
    boolean isWhole() {
        return whole;
    }

    /** The body, as far as it is in memory. */
    byte[] bytes() {
        return head;
    }

    @Override
    public Request request() {
        return inner.request();
    }

    @Override
    public int status() {
        return inner.status();
    }

    @Override
    public Headers headers() {
        return inner.headers();
    }

    @Override
    public InputStream body() {
        if (handedOut == null) {
            InputStream start = new ByteArrayInputStream(head);
            handedOut = whole ? start : new SequenceInputStream(start, new AnnouncedBody(inner, arriving));
        }
        return handedOut;
    }

    @Override
    public @Nullable Object json() {
        String text = text();
        try {
            return json.parse(text);
        } catch (ConnectorException e) {
            return new Row();
        }
    }

    @Override
    public String text() {
        fetchAll();
        return new String(head, charset());
    }

    private void fetchAll() {
        if (whole) {
            return;
        }
        try {
            byte[] rest = new AnnouncedBody(inner, arriving).readAllBytes();
            byte[] all = java.util.Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            head = all;
            whole = true;
        } catch (IOException e) {
            throw AnnouncedBody.lost(inner, e);
        }
    }

    private Charset charset() {
        String type = inner.headers().get("Content-Type");
        int at = type == null ? -1 : type.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
        if (type == null || at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = type.substring(at + "charset=".length())
                .strip()
                .split("[;\\s]", 2)[0]
                .replace("\"", "");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    @Override
    public void close() {
        inner.close();
    }
}
