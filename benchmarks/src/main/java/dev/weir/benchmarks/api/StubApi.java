package dev.weir.benchmarks.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves {@code /orders?page=N} with a thousand orders a page, from page 1 on; prints its port, and ends with its standard input. */
public final class StubApi {

    private static final int PAGE = 1000;
    private static final Pattern NUMBER = Pattern.compile("(?:^|&)page=([0-9]{1,6})(?:&|$)");

    private final Orders orders;

    private StubApi(Orders orders) {
        this.orders = orders;
    }

    /** Starts the server; the argument says how many orders there are. */
    public static void main(String... arguments) throws IOException {
        StubApi api = new StubApi(Orders.make(Integer.parseInt(arguments[0])));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/orders", api::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.out.flush();
        if (System.in.read() < 0) {
            System.exit(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher number = NUMBER.matcher(String.valueOf(exchange.getRequestURI().getRawQuery()));
        int page = number.find() ? Integer.parseInt(number.group(1)) : 1;
        int from = Math.min(orders.count(), (page - 1) * PAGE);
        byte[] body = orders.page(from, Math.min(orders.count(), from + PAGE));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
