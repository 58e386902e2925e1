package dev.weir.conformance.cases;

import static dev.weir.conformance.cases.RecordedCase.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands between the program and the hosts of the cases, which do not exist: a proxy that answers as was recorded. */
final class CaseApi implements AutoCloseable {

    private static final Set<String> SET_BY_THE_SERVER = Set.of("content-length", "transfer-encoding", "connection", "date");
    private static final int NO_RECORDED_EXCHANGE = 599;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final @Nullable ProxySelector before = ProxySelector.getDefault();
    private volatile Exchanges exchanges = new Exchanges(List.of(), false);

    CaseApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        ProxySelector.setDefault(new ToThisServer(server.getAddress()));
    }

    /** From now on answers with these. */
    void serve(Exchanges recorded) {
        exchanges = recorded;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, text(String.join(", ", values))));
            URI uri = exchange.getRequestURI();
            String url = uri.isAbsolute() ? uri.toString() : "http://" + headers.get("Host") + uri;
            Row response = exchanges.answer(new Request(
                    exchange.getRequestMethod(), url, Headers.of(headers), body.length == 0 ? null : body));
            if (response == null) {
                exchange.sendResponseHeaders(NO_RECORDED_EXCHANGE, -1);
            } else if (response.get("reset") == null) {
                send(exchange, response);
            }
        }
    }

    /** Headers travel as Latin-1, whatever they are. */
    private static String text(String header) {
        return new String(header.getBytes(ISO_8859_1), UTF_8);
    }

    private static void send(HttpExchange exchange, Row response) throws IOException {
        row(response.get("headers")).forEach((name, value) -> {
            if (!SET_BY_THE_SERVER.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().add(name, String.valueOf(value));
            }
        });
        int status = ((Long) response.get("status")).intValue();
        byte[] body = Exchanges.body(row(response.get("body")));
        boolean none = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        if (none || body == null || body.length == 0) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        boolean truncated = response.get("truncated") != null;
        exchange.sendResponseHeaders(status, body.length + (truncated ? 10L : 0L));
        OutputStream out = exchange.getResponseBody();
        out.write(body);
        out.flush();
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
        server.stop(0);
        threads.shutdownNow();
    }

    /** Every host of the cases is behind the server; all else is asked directly. */
    private static final class ToThisServer extends ProxySelector {

        private final Proxy proxy;

        ToThisServer(InetSocketAddress address) {
            proxy = new Proxy(Proxy.Type.HTTP, address);
        }

        @Override
        public List<Proxy> select(URI uri) {
            String host = uri.getHost();
            return List.of(host != null && host.endsWith(".example.com") ? proxy : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // The client says so itself.
        }
    }
}
