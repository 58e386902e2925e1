package dev.weir.engine.http;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The network, by OkHttp: HTTP/2, connections kept and shared, redirects followed; bodies come as they were coded. A GET with a body, which
 * OkHttp refuses, goes through {@link BodiedGetTransport}.
 */
public final class OkHttpTransport implements Transport {

    private static final String USER_AGENT = "weir";

    /** Knows no TLS, whose certificates take longer to load than a short run takes for everything else. */
    private final OkHttpClient plain = new OkHttpClient.Builder()
            .connectTimeout(Timeouts.DEFAULT.connect())
            .readTimeout(Timeouts.DEFAULT.read())
            .socketFactory(new ProbedSockets())
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .followSslRedirects(false)
            .addNetworkInterceptor(OkHttpTransport::noteWire)
            .build();

    private final Once<OkHttpClient> secure = new Once<>(() -> plain.newBuilder()
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .followSslRedirects(true)
            .build());
    private final Once<BodiedGetTransport> bodiedGets = new Once<>(BodiedGetTransport::new);

    private static okhttp3.Response noteWire(Interceptor.Chain chain) throws IOException {
        Wire wire = chain.request().tag(Wire.class);
        Connection connection = chain.connection();
        if (wire != null) {
            boolean isPlain = connection != null && connection.handshake() == null;
            wire.goesBy(isPlain ? connection.socket() : null);
        }
        return chain.proceed(chain.request());
    }

    @Override
    public Response exchange(Request request, Timeouts timeouts) throws IOException {
        if (request.method().equals("GET") && request.body() != null) {
            return bodiedGets.get().exchange(request, timeouts);
        }
        okhttp3.Response answer = send(write(request), timeouts);
        return new Answer(request, answer, headers(answer));
    }

    private okhttp3.Response send(okhttp3.Request request, Timeouts timeouts) throws IOException {
        if (!request.isHttps()) {
            okhttp3.Response answer = patient(plain, timeouts).newCall(request).execute();
            if (!leadsToTls(answer)) {
                return answer;
            }
            answer.close();
        }
        return patient(secure.get(), timeouts).newCall(request).execute();
    }

    /** Whether an answer is a redirect that only a client with TLS follows; that client asks again from the start. */
    private static boolean leadsToTls(okhttp3.Response answer) {
        String location = answer.isRedirect() ? answer.header("Location") : null;
        HttpUrl target = location == null ? null : answer.request().url().resolve(location);
        return target != null && target.isHttps();
    }

    private static OkHttpClient patient(OkHttpClient client, Timeouts timeouts) {
        return timeouts.equals(Timeouts.DEFAULT)
                ? client
                : client.newBuilder()
                        .connectTimeout(timeouts.connect())
                        .readTimeout(timeouts.read())
                        .build();
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
                .tag(Thread.class, Thread.currentThread())
                .tag(Wire.class, new Wire())
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

    @Override
    public void breakOff() {
        for (Call call : plain.dispatcher().runningCalls()) {
            Thread sender = call.request().tag(Thread.class);
            if (sender != null && sender.isInterrupted()) {
                call.cancel();
            }
        }
    }

    @Override
    public void close() {
        plain.dispatcher().executorService().shutdown();
        plain.connectionPool().evictAll();
    }

    private record Answer(Request request, okhttp3.Response answer, Headers headers) implements Response {

        @Override
        public int status() {
            return answer.code();
        }

        @Override
        public InputStream body() {
            InputStream body = answer.body().byteStream();
            Wire wire = answer.request().tag(Wire.class);
            return wire == null ? body : wire.body(body);
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
