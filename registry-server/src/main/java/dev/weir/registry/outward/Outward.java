package dev.weir.registry.outward;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Asks others over HTTP. For any thread. */
public final class Outward implements AutoCloseable {

    private final OkHttpClient client;

    /**
     * A client.
     *
     * @param reach which addresses it connects to
     * @param time  the longest that a question may take, its answer included
     */
    public Outward(Reach reach, Duration time) {
        client = client(reach, time).callTimeout(time).build();
    }

    /**
     * A client that connects to addresses within its reach alone, and goes where it is sent and no further.
     *
     * @param silence how long others may say nothing
     */
    public static OkHttpClient.Builder client(Reach reach, Duration silence) {
        return new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .retryOnConnectionFailure(false)
                .connectTimeout(silence)
                .readTimeout(silence)
                .writeTimeout(silence)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool())
                .socketFactory(new CheckedSockets(reach));
    }

    /** An answer, with as much of its body as was asked for. */
    public record Answer(int status, byte[] body) {}

    /**
     * Asks.
     *
     * @param most the longest body that is taken
     * @throws IOException if no whole answer comes in time, or a longer one
     */
    public Answer ask(Request request, int most) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            BufferedSource body = response.body().source();
            if (body.request(most + 1L)) {
                throw new IOException("its answer is longer than " + most + " bytes");
            }
            return new Answer(response.code(), body.readByteArray());
        }
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
