package dev.weir.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OkHttpTransportTest {

    private final OkHttpTransport transport = new OkHttpTransport();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "here".getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop(0);
    }

    private void redirect(String from, String to) {
        server.createContext(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Response get(String url) throws IOException {
        return transport.exchange(new Request("GET", url, Headers.NONE, null), Transport.Timeouts.DEFAULT);
    }

    @Test
    void followsARedirectWithinHttp() throws IOException {
        redirect("/old", "/new");

        try (Response answer = get(url("/old"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).hasContent("here");
        }
    }

    @Test
    void followsARedirectFromHttpToHttps() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> firstByte = CompletableFuture.supplyAsync(() -> firstByte(other));
            redirect("/old", "https://127.0.0.1:" + other.getLocalPort() + "/new");

            assertThatThrownBy(() -> get(url("/old"))).isInstanceOf(IOException.class);
            assertThat(firstByte.get(10, TimeUnit.SECONDS))
                    .as("what a TLS handshake begins with")
                    .isEqualTo(0x16);
        }
    }

    private static int firstByte(ServerSocket server) {
        try (Socket connection = server.accept()) {
            return connection.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
