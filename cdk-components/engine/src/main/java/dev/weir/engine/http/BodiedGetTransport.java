package dev.weir.engine.http;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The network for a GET that carries a body, by the JDK's client. Answers come uncompressed. */
final class BodiedGetTransport implements Transport {

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Timeouts.DEFAULT.connect())
            .build();

    @Override
    public Response exchange(Request request, Timeouts timeouts) throws IOException {
        HttpRequest.Builder message;
        try {
            message = HttpRequest.newBuilder(URI.create(request.url()));
        } catch (IllegalArgumentException e) {
            throw new IOException("'" + request.address() + "' is not a URL of http or https", e);
        }
        byte[] body = request.body();
        message.method(
                request.method(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers().asMap().forEach((name, value) -> setHeader(message, name, value));
        message.timeout(timeouts.read());
        try {
            HttpResponse<InputStream> answer = client.send(message.build(), HttpResponse.BodyHandlers.ofInputStream());
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(request, answer.statusCode(), Headers.of(headers), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was stopped", e);
        }
    }

    /** The JDK's own message would hold the value. */
    private static void setHeader(HttpRequest.Builder message, String name, String value) {
        try {
            message.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot set header '" + name
                            + "' of a GET with a body: its name is reserved, or its value holds characters beyond"
                            + " ISO 8859-1 (leave it out, or send the request by POST)");
        }
    }

    @Override
    public void close() {}

    private record Answer(Request request, int status, Headers headers, InputStream body) implements Response {

        @Override
        public @Nullable Object json() {
            throw new IllegalStateException("An answer of the network is buffered before it is looked at");
        }

        @Override
        public String text() {
            throw new IllegalStateException("An answer of the network is buffered before it is looked at");
        }

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
