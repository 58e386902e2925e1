package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An API with a large number of orders, in pages of 1,000. A page costs little: only the numbers of the orders differ. */
final class OrdersApi implements AutoCloseable {

    static final int PAGE = 1_000;

    /** The number of the first order; all have the same number of digits. */
    static final int FIRST_ID = 1_000_000;

    private static final String ORDER = """
            {"id":%d,"uuid":"6f1e8a52-91d4-4c0b-a3d7-%012d","status":"%s","created_at":"2025-05-%02dT08:%02d:11Z",\
            "updated_at":"2025-06-%02dT09:%02d:12.345+02:00","amount":%d.%02d,"currency":"EUR","quantity":%d,"is_gift":%b,\
            "discount":null,"email":"buyer%d@example.com","note":"Leave it with the neighbour in house number %d, please: \
            \\"second bell\\" – grüße","customer":{"id":%d,"name":"Customer %d","address":{"city":"Göteborg","zip":"%05d",\
            "lat":57.%06d}},"items":[{"sku":"SKU-%04d","qty":1,"price":19.99},{"sku":"SKU-%04d","qty":%d,"price":5.25}],\
            "tags":["web","%s"]}""";

    private final int orders;
    private final byte[] template;
    private final int[] ids = new int[PAGE];
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    OrdersApi(int orders) throws IOException {
        this.orders = orders;
        this.template = template();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/orders", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private byte[] template() {
        StringBuilder page = new StringBuilder("{\"data\":[");
        for (int i = 0; i < PAGE; i++) {
            page.append(i == 0 ? "" : ",");
            ids[i] = page.toString().getBytes(UTF_8).length + "{\"id\":".length();
            page.append(order(i));
        }
        return page.append("]}").toString().getBytes(UTF_8);
    }

    private static String order(int i) {
        String status = i % 3 == 0 ? "open" : "paid";
        int day = 1 + i % 28;
        int minute = i % 60;
        Object[] values = {
            FIRST_ID,
            i * 7_919L,
            status,
            day,
            minute,
            day,
            minute,
            i,
            i % 100,
            i % 9,
            i % 7 == 0,
            i,
            i,
            9_000_000_000L + i,
            i,
            i * 13,
            i * 997,
            i,
            i + 1,
            i % 5,
            status
        };
        return String.format(Locale.ROOT, ORDER, values);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int page = Integer.parseInt(exchange.getRequestURI().getQuery().replace("page=", ""));
        byte[] body = page <= orders / PAGE ? page(page) : "{\"data\":[]}".getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private byte[] page(int page) {
        byte[] body = template.clone();
        for (int i = 0; i < PAGE; i++) {
            byte[] id = String.valueOf(FIRST_ID + (page - 1) * PAGE + i).getBytes(UTF_8);
            System.arraycopy(id, 0, body, ids[i], id.length);
        }
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
