package dev.weir.standard.async;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A source that works in jobs: {@code POST /jobs} starts one, {@code GET /jobs/job-1} tells its state, {@code GET
 * /files/job-1/0} gives what it made. Each job says the words that a test scripted, the last one for ever.
 */
final class JobApi implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Object> scripts = new ArrayDeque<>();
    private final Map<String, Deque<String>> jobs = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int started;
    private int filesOfEach = 1;
    private int pagesOfEach = 1_000;
    private int abortStatus = 200;
    private int running;
    private int mostRunning;
    final CountDownLatch polled = new CountDownLatch(2);

    JobApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The states that the next job goes through. */
    JobApi job(String... words) {
        scripts.add(List.of(words));
        return this;
    }

    /** The next creation is refused. */
    JobApi refusal(int status) {
        scripts.add(status);
        return this;
    }

    JobApi files(int count) {
        filesOfEach = count;
        return this;
    }

    JobApi pages(int count) {
        pagesOfEach = count;
        return this;
    }

    JobApi abortsWith(int status) {
        abortStatus = status;
        return this;
    }

    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many jobs ran at the same time at most. */
    synchronized int mostRunning() {
        return mostRunning;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            answer(exchange, exchange.getRequestMethod(), path, body);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            exchange.close();
        }
    }

    private synchronized void answer(HttpExchange exchange, String method, String path, String body) {
        requests.add(method + " " + path + (body.isEmpty() ? "" : " " + body));
        String[] steps = path.substring(1).split("[/?]");
        if (method.equals("POST") && steps.length == 1) {
            create(exchange);
        } else if (path.endsWith("/delete")) {
            send(exchange, 200, "{}");
        } else if (method.equals("POST")) {
            running--;
            send(exchange, abortStatus, "{}");
        } else if (steps[0].equals("jobs")) {
            polled.countDown();
            poll(exchange, steps[1]);
        } else if (steps[0].equals("targets")) {
            send(exchange, 200, "{\"files\": [{\"link\": \"" + url() + "/files/" + steps[1] + "/0\"}]}");
        } else if (path.contains("page=" + pagesOfEach)) {
            send(exchange, 200, "[]");
        } else {
            send(exchange, 200, "[{\"id\": \"" + steps[1] + "." + steps[2] + "\"}]");
        }
    }

    private void create(HttpExchange exchange) {
        Object script = scripts.isEmpty() ? List.of("pending", "ready") : scripts.remove();
        if (script instanceof Integer status) {
            send(exchange, status, "{}");
            return;
        }
        String id = "job-" + ++started;
        Deque<String> words = new ArrayDeque<>();
        ((List<?>) script).forEach(word -> words.add(word.toString()));
        jobs.put(id, words);
        running++;
        mostRunning = Math.max(mostRunning, running);
        exchange.getResponseHeaders().add("X-Export", id);
        send(exchange, 201, "{\"id\": \"" + id + "\"}");
    }

    private void poll(HttpExchange exchange, String id) {
        Deque<String> words = jobs.get(id);
        String word = words.size() > 1 ? words.remove() : words.element();
        if (word.startsWith("HTTP ")) {
            send(exchange, Integer.parseInt(word.substring(5)), "{}");
            return;
        }
        if (!word.equals("pending")) {
            running--;
        }
        StringBuilder urls = new StringBuilder();
        for (int i = 0; i < filesOfEach; i++) {
            urls.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(url())
                    .append("/files/")
                    .append(id)
                    .append('/')
                    .append(i)
                    .append('"');
        }
        send(exchange, 200, "{\"status\": \"" + word + "\", \"urls\": [" + urls + "]}");
    }

    private static void send(HttpExchange exchange, int status, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
