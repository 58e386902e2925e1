package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Bodies of URLs, over kept connections. */
final class Web implements AutoCloseable {

    private static final int OK = 200;

    private final OkHttpClient client = new OkHttpClient();

    byte[] body(String url) throws IOException {
        try (Response response = get(url)) {
            return response.body().bytes();
        }
    }

    InputStream stream(String url) throws IOException {
        return get(url).body().byteStream();
    }

    private Response get(String url) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Accept-Encoding", "identity")
                .build();
        Response response = client.newCall(request).execute();
        if (response.code() != OK) {
            throw new IOException("Cannot read " + url + ": the API answered " + response.code());
        }
        return response;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
