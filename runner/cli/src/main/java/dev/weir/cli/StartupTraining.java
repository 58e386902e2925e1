package dev.weir.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does once what commands do, against a small API in this process, so that the launcher can lay out the classes that a
 * start needs. Run by the launcher after each build; what it reads and writes is of no interest.
 */
public final class StartupTraining {

    private static final String ITEMS = """
            {"items": [{"id": 1, "name": "one", "price": 1.5, "flag": true, "parts": [{"n": 1}], "tags": ["a"],
                        "owner": {"id": 7, "place": {"city": "Köln"}}, "updated_at": "2025-06-02T00:00:00Z"},
                       {"id": 2, "name": null, "price": 10, "updated_at": "2025-06-03T00:00:00Z"}]}
            """;

    private final Path startup;
    private final Path work;
    private final Terminal nobody = new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
            false);

    private StartupTraining(Path startup, Path work) {
        this.startup = startup;
        this.work = work;
    }

    /** Takes the folder of the training's connector and one to work in. */
    public static void main(String[] folders) throws IOException {
        new StartupTraining(Path.of(folders[0]), Path.of(folders[1])).run();
        System.exit(0);
    }

    private void run() throws IOException {
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/v1/items", StartupTraining::answer);
        api.start();
        Path config = config("http://127.0.0.1:" + api.getAddress().getPort());
        Path unreachable = config("https://127.0.0.1:1");
        String catalog = startup.resolve("catalog.json").toString();
        weir("--version");
        weir("spec");
        weir("validate");
        new Weir(nobody)
                .runProcess(
                        List.of("validate", startup.resolve("validated.yaml").toString()));
        weir("discover", "--config", config.toString());
        weir("check", "--config", config.toString());
        weir("check", "--config", unreachable.toString(), "--no-wait");
        weir("read", "--config", config.toString(), "--catalog", catalog);
        weir("read", "--config", config.toString(), "--catalog", catalog, "--no-wait");
        weir("run", "--config", config.toString(), "--to", work.resolve("lake").toString());
        api.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean first = !exchange.getRequestURI().getQuery().contains("&page=2");
            byte[] body = (first ? ITEMS : "{\"items\": []}").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Path config(String api) throws IOException {
        Path file = Files.createTempFile(work, "config", ".json");
        return Files.writeString(file, "{\"token\": \"none\", \"kind\": \"all\", \"api\": \"" + api + "\"}");
    }

    private void weir(String command, String... options) {
        String manifest = startup.resolve("manifest.yaml").toString();
        List<String> words = new java.util.ArrayList<>(List.of(command));
        if (!command.startsWith("--")) {
            boolean byWord = command.equals("run") || command.equals("validate");
            words.addAll(byWord ? List.of(manifest) : List.of("--manifest", manifest));
        }
        words.addAll(List.of(options));
        new Weir(nobody).runProcess(words);
    }
}
