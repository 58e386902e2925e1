package dev.weir.testkit.replay;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A recorded answer to a request that was sent now. */
final class RecordedResponse implements Response {

    private final Request request;
    private final Exchange exchange;
    private final Json json;
    private final InputStream body;

    RecordedResponse(Request request, Exchange exchange, Json json) {
        this.request = request;
        this.exchange = exchange;
        this.json = json;
        this.body = new ByteArrayInputStream(exchange.body());
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public int status() {
        return exchange.status();
    }

    @Override
    public Headers headers() {
        return exchange.headers();
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public @Nullable Object json() {
        try {
            return json.parse(text());
        } catch (ConnectorException notJson) {
            return new Row();
        }
    }

    @Override
    public String text() {
        return new String(exchange.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {}
}
