package dev.weir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API with a login and pages of items, the second of which it gives only when asked again. */
final class LiveApi implements AutoCloseable {

    static final String MANIFEST = "src/test/resources/trial/manifest.yaml";
    static final String PASSWORD = "p\"ss %41 wörd\\";
    static final String SESSION = "sess-4f9d1c77a0b2";

    private static final List<String> PAGES = List.of(
            "{\"items\": [{\"id\": 1, \"kind\": \"a\", \"mail\": \"ada@example.org\"}, {\"id\": 2, \"kind\": \"hidden\"}]}",
            "{\"items\": [{\"id\": 3, \"kind\": \"b\", \"size\": 1.5}, {\"id\": 1, \"kind\": \"c\"}]}",
            "{\"items\": [{\"id\": \"four\", \"kind\": \"d\"}]}");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int broken = Integer.MAX_VALUE;

    LiveApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A page is refused from now on. */
    void breakPage(int page) {
        broken = page;
    }

    List<String> requests() {
        return requests;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A configuration for it. */
    Path config(Path folder) throws IOException {
        Row config = Row.of("url", url());
        config.put("user", "ada");
        config.put("password", PASSWORD);
        return Files.writeString(folder.resolve("config.json"), new JacksonJson().write(config));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        String path = exchange.getRequestURI().getPath();
        requests.add(path + "?" + query);
        if (path.equals("/login")) {
            send(exchange, 200, "{\"session\": \"" + SESSION + "\", \"token_type\": \"session\"}");
            return;
        }
        int page = query.contains("page=2") ? 2 : query.contains("page=3") ? 3 : 1;
        boolean signed = SESSION.equals(exchange.getRequestHeaders().getFirst("X-Session"));
        boolean first =
                requests.stream().filter(asked -> asked.contains("page=2")).count() == 1;
        if (!signed || page >= broken) {
            send(exchange, 403, "{\"error\": \"not for you, " + SESSION + "\", \"token\": \"" + SESSION + "\"}");
        } else if (page == 2 && first) {
            send(exchange, 503, "{\"error\": \"busy\"}");
        } else {
            send(exchange, 200, PAGES.get(page - 1));
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Set-Cookie", "visit=c00kie-of-the-visit; Path=/");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
