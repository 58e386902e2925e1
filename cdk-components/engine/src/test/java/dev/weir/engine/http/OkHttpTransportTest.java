package dev.weir.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OkHttpTransportTest {

    private final OkHttpTransport transport = new OkHttpTransport();
    private final ExecutorService threads = Executors.newCachedThreadPool();
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
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        transport.close();
        server.stop(0);
        threads.shutdownNow();
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

    @Test
    void breaksOffOnlyWhatInterruptedThreadsWaitFor() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        CountDownLatch answers = new CountDownLatch(1);
        server.createContext("/late", exchange -> {
            asked.countDown();
            awaited(answers);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        FutureTask<Integer> stopped = new FutureTask<>(() -> get(url("/late")).status());
        FutureTask<Integer> other = new FutureTask<>(() -> get(url("/late")).status());
        Thread worker = new Thread(stopped);
        worker.start();
        new Thread(other).start();
        asked.await();

        worker.interrupt();
        transport.breakOff();

        assertThatThrownBy(() -> stopped.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
        answers.countDown();
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(204);
    }

    @Test
    void aBodyWhoseConnectionIsClosedBehindItEndsAsItShould() throws Exception {
        try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerAndClose(closing));

            try (Response answer = get("http://127.0.0.1:" + closing.getLocalPort() + "/")) {
                answered.get(10, TimeUnit.SECONDS);
                InputStream body = answer.body();
                assertThat(new String(body.readNBytes(4), UTF_8)).isEqualTo("here");
                assertThat(body.read()).isEqualTo(-1);
                assertThat(body.available()).isZero();
            }
        }
    }

    private static void readHead(Socket connection) throws IOException {
        BufferedReader head = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
        String line = head.readLine();
        while (!line.isEmpty()) {
            line = head.readLine();
        }
    }

    private static void answerAndClose(ServerSocket server) {
        try (Socket connection = server.accept()) {
            readHead(connection);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhere".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
