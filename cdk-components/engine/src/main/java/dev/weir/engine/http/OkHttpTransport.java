package dev.weir.engine.http;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The network, by OkHttp: HTTP/2, connections kept and shared, redirects followed; bodies come as they were coded. A GET with a body, which
 * OkHttp refuses, goes through {@link BodiedGetTransport}.
 */
public final class OkHttpTransport implements Transport {

    private static final String USER_AGENT = "weir";

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(Timeouts.DEFAULT.connect())
            .readTimeout(Timeouts.DEFAULT.read())
            .socketFactory(new ProbedSockets())
            .build();
    private volatile @Nullable BodiedGetTransport bodiedGets;

    @Override
    public Response exchange(Request request, Timeouts timeouts) throws IOException {
        if (request.method().equals("GET") && request.body() != null) {
            return bodiedGets().exchange(request, timeouts);
        }
        OkHttpClient patient = timeouts.equals(Timeouts.DEFAULT)
                ? client
                : client.newBuilder()
                        .connectTimeout(timeouts.connect())
                        .readTimeout(timeouts.read())
                        .build();
        okhttp3.Response answer = patient.newCall(write(request)).execute();
        return new Answer(request, answer, headers(answer));
    }

    private static okhttp3.Request write(Request request) throws IOException {
        HttpUrl url = HttpUrl.parse(request.url());
        if (url == null) {
            throw new IOException("'" + request.address() + "' is not a URL of http or https");
        }
        okhttp3.Headers.Builder headers = new okhttp3.Headers.Builder();
        for (Map.Entry<String, String> header : request.headers().asMap().entrySet()) {
            headers.addUnsafeNonAscii(header.getKey(), header.getValue());
        }
        if (headers.get("User-Agent") == null) {
            headers.add("User-Agent", USER_AGENT);
        }
        if (headers.get("Accept-Encoding") == null) {
            headers.add("Accept-Encoding", "gzip");
        }
        return new okhttp3.Request.Builder()
                .url(url)
                .headers(headers.build())
                .method(request.method(), body(request))
                .build();
    }

    private static @Nullable RequestBody body(Request request) {
        byte[] body = request.body();
        if (body != null) {
            return RequestBody.create(body, null);
        }
        boolean needsOne = switch (request.method()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
        return needsOne ? RequestBody.create(new byte[0], null) : null;
    }

    private static Headers headers(okhttp3.Response answer) {
        java.util.LinkedHashMap<String, String> headers = new java.util.LinkedHashMap<>();
        okhttp3.Headers all = answer.headers();
        for (int i = 0; i < all.size(); i++) {
            headers.merge(all.name(i), all.value(i), (one, other) -> one + ", " + other);
        }
        return Headers.of(headers);
    }

    private BodiedGetTransport bodiedGets() {
        BodiedGetTransport known = bodiedGets;
        if (known == null) {
            synchronized (this) {
                known = bodiedGets;
                if (known == null) {
                    known = new BodiedGetTransport();
                    bodiedGets = known;
                }
            }
        }
        return known;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private record Answer(Request request, okhttp3.Response answer, Headers headers) implements Response {

        @Override
        public int status() {
            return answer.code();
        }

        @Override
        public InputStream body() {
            return answer.body().byteStream();
        }

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
            answer.close();
        }
    }
}
