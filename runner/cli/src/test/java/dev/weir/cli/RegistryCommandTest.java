package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that speak to a registry, which here says what each test has it say; registry-server has tests with a real one. */
class RegistryCommandTest {

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> answers = new HashMap<>();
    private int status = 200;
    private HttpServer server;
    private String url;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(line);
            byte[] answer = answers.getOrDefault(line, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Path manifest() throws IOException {
        return Files.copy(Path.of(Shell.MANIFEST), folder.resolve("manifest.yaml"));
    }

    @Test
    void publishesFilesBeforeTheMetadataThatShowsThem() throws IOException {
        answers.put(
                "GET /api/v1/artifacts/com.example/orders/versions/1.0.0",
                "{\"connector\": {\"findings\": [{\"severity\": \"warning\", \"rule\": \"plain-http\", \"line\": 3, \"column\": 7,"
                        + " \"text\": \"Mind.\"}]}}");

        int code = shell.run(
                "registry", "publish", manifest().toString(), "--as", "com.example:orders:1.0.0", "--to", url);

        assertThat(code).as(shell.err()).isZero();
        String start = "PUT /repository/releases/com/example/orders/";
        assertThat(asked)
                .containsExactly(
                        start + "1.0.0/orders-1.0.0.zip",
                        start + "1.0.0/orders-1.0.0.zip.sha256",
                        start + "1.0.0/orders-1.0.0.pom",
                        start + "1.0.0/orders-1.0.0.pom.sha256",
                        start + "maven-metadata.xml",
                        "GET /api/v1/artifacts/com.example/orders/versions/1.0.0");
        assertThat(shell.out()).isEqualTo("com.example:orders:1.0.0: published in " + url + "\n");
        assertThat(shell.err()).contains("manifest.yaml:3:7: warning[plain-http] Mind.");
    }

    @Test
    void saysWhyARegistryRefuses() throws IOException {
        status = 422;
        answers.put(
                "PUT /repository/releases/com/example/orders/1.0.0/orders-1.0.0.zip",
                "{\"detail\": \"Cannot publish orders-1.0.0.zip: no (mend it)\"}");

        assertThat(shell.run(
                        "registry", "publish", manifest().toString(), "--as", "com.example:orders:1.0.0", "--to", url))
                .isOne();
        assertThat(shell.err()).isEqualTo("Cannot publish orders-1.0.0.zip: no (mend it)\n");
        assertThat(asked).hasSize(1);
        assertThat(shell.run("registry", "publish", folder.toString(), "--as", "orders", "--to", url))
                .isEqualTo(Command.USAGE);
        assertThat(shell.run("registry", "run", folder.toString())).isEqualTo(Command.USAGE);
    }

    @Test
    void findsComponentsByWords() {
        answers.put(
                "GET /api/v1/search?q=mask+phone&kind=&limit=50",
                "{\"items\": [{\"type\": \"example.Mask\", \"summary\": \"Masks.\", \"kinds\": [], \"group\": \"com.example\","
                        + " \"artifact\": \"mask\", \"version\": \"1.0.0\"}], \"next\": null}");
        answers.put("GET /api/v1/search?q=none&kind=Authenticator&limit=3", "{\"items\": [], \"next\": null}");

        assertThat(shell.run("components", "search", "mask", "phone", "--registry", url))
                .isZero();
        assertThat(shell.out())
                .isEqualTo("component     artifact                what it does\n"
                        + "example.Mask  com.example:mask:1.0.0  Masks.\n");
        assertThat(shell.run("components", "search", "mask", "phone", "--registry", url, "--format", "json"))
                .isZero();
        assertThat(shell.out()).startsWith("{\"items\"");
        assertThat(shell.run(
                        "components", "search", "none", "--kind", "Authenticator", "--limit", "3", "--registry", url))
                .isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).isEqualTo("There is no such component (give fewer words, or beginnings of words)\n");
        assertThat(shell.run("components", "search", "a", "--limit", "x", "--registry", url))
                .isEqualTo(Command.USAGE);
    }

    @Test
    void needsTheAddressOfARegistryThatRuns() {
        assertThat(shell.run(
                        "components",
                        "search",
                        "a",
                        "--registry",
                        folder.toUri().toString()))
                .isOne();
        assertThat(shell.err())
                .contains("it is a folder (give the address of a registry that runs: weir registry serve)");
    }
}
