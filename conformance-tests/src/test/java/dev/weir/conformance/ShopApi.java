package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An API that answers as it is told to, and remembers what it was asked. */
final class ShopApi implements AutoCloseable {

    /** How it answers a request. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;

    ShopApi(Reply reply) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(String.valueOf(exchange.getRequestURI()));
            try (exchange) {
                reply.to(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    /** Every request gets this. */
    static Reply always(int status, String type, String body) {
        return exchange -> answer(exchange, status, type, body);
    }

    /** Sales of this day get another reply than the rest, which get a record each. */
    static Reply onDay(String day, Reply reply) {
        return exchange -> {
            String query = exchange.getRequestURI().getQuery();
            if (query.contains("day=" + day)) {
                reply.to(exchange);
            } else {
                answer(exchange, 200, "application/json", record(query));
            }
        };
    }

    /** Announces more bytes than come. */
    static Reply cutOff(String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length + 10L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        };
    }

    private static String record(String query) {
        int day = query.indexOf("day=");
        String more = day < 0 ? "" : ", \"day\": \"" + query.substring(day + 4, day + 14) + "\"";
        return "{\"data\": [{\"id\": 1" + more + "}]}";
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Path and query of each request. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
