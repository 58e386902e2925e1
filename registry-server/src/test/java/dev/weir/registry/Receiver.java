package dev.weir.registry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks on a port of this machine, which answers as tests tell it. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private volatile int status = 204;

    /** What arrived. */
    record Message(String signature, String delivery, String event, byte[] body) {

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                int answer = status;
                if (answer == 302) {
                    exchange.getResponseHeaders().add("Location", url());
                }
                exchange.sendResponseHeaders(answer, -1);
                messages.add(new Message(
                        exchange.getRequestHeaders().getFirst("Weir-Signature"),
                        exchange.getRequestHeaders().getFirst("Weir-Delivery"),
                        exchange.getRequestHeaders().getFirst("Weir-Event"),
                        body));
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    void answers(int other) {
        status = other;
    }

    Message next() throws InterruptedException {
        Message message = messages.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing arrived");
        }
        return message;
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
