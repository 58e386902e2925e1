package dev.weir.engine.http;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of this run to requests of parent streams, which several children may read. Equal requests that come together
 * are sent once. Holds a bounded number of bytes: answers that are too long stream through, the least used ones go first.
 */
final class ResponseCache {

    private static final int LONGEST = 256 * 1024;
    private static final long CAPACITY = 16L * 1024 * 1024;
    /** What key, headers and bookkeeping of an answer take, roughly. */
    private static final int AROUND_A_BODY = 4 * 1024;

    private static final int OK = 200;

    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, Object> locks = new ConcurrentHashMap<>();
    private long size;

    /**
     * The answer to a request.
     *
     * @param comparable the request as it is compared with others
     */
    Response get(Request request, Request comparable, Supplier<Response> send) {
        Key key = new Key(
                comparable.method(),
                comparable.url(),
                comparable.headers().asMap(),
                Arrays.hashCode(comparable.body()));
        Object lock = Objects.requireNonNull(locks.computeIfAbsent(key, k -> new Object()));
        synchronized (lock) {
            try {
                Kept known = find(key);
                return known != null ? new KeptResponse(request, known) : sent(key, send);
            } finally {
                locks.remove(key, lock);
            }
        }
    }

    /** Whether an answer was kept before it was asked for. */
    static boolean isKept(Response response) {
        return response instanceof KeptResponse;
    }

    private Response sent(Key key, Supplier<Response> send) {
        Response response = send.get();
        if (response instanceof BufferedResponse buffered && response.status() == OK && buffered.fits(LONGEST)) {
            keep(key, new Kept(response.status(), response.headers(), buffered.bytes(), buffered));
        }
        return response;
    }

    private synchronized @Nullable Kept find(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Kept answer) {
        Kept replaced = kept.put(key, answer);
        size += answer.weight() - (replaced == null ? 0 : replaced.weight());
        Iterator<Kept> eldest = kept.values().iterator();
        while (size > CAPACITY && eldest.hasNext()) {
            size -= eldest.next().weight();
            eldest.remove();
        }
    }

    private record Key(String method, String url, Map<String, String> headers, int body) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(int status, Headers headers, byte[] body, BufferedResponse reader) {
        long weight() {
            return body.length + (long) AROUND_A_BODY;
        }
    }

    private record KeptResponse(Request request, Kept kept) implements Response {

        @Override
        public int status() {
            return kept.status;
        }

        @Override
        public Headers headers() {
            return kept.headers;
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(kept.body);
        }

        @Override
        public @Nullable Object json() {
            return kept.reader.json();
        }

        @Override
        public String text() {
            return kept.reader.text();
        }

        @Override
        public void close() {}
    }
}
