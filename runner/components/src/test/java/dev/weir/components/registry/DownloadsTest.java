package dev.weir.components.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {

    @TempDir
    private Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (HttpServer each : List.of(server, other)) {
            each.createContext("/", exchange -> {
                try (exchange) {
                    seen.add(exchange.getRequestURI().getPath() + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
                    String path = exchange.getRequestURI().getPath();
                    if (path.endsWith("moved.jar")) {
                        exchange.getResponseHeaders().set("Location", url(other) + "/there.jar");
                        exchange.sendResponseHeaders(302, -1);
                    } else if (path.endsWith("round.jar")) {
                        exchange.getResponseHeaders().set("Location", path);
                        exchange.sendResponseHeaders(302, -1);
                    } else if (path.endsWith("file.jar")) {
                        exchange.getResponseHeaders().set("Location", "file:///etc/hosts");
                        exchange.sendResponseHeaders(302, -1);
                    } else {
                        byte[] bytes = "jar".getBytes(UTF_8);
                        exchange.sendResponseHeaders(path.endsWith("closed.jar") ? 401 : 200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                }
            });
            each.start();
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
        other.stop(0);
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String copy(Credentials credentials, String registry, String path) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Downloads(credentials, Limits.STANDARD).copy(Registry.of(registry), path, 100, out);
        return out.toString(UTF_8);
    }

    private Map<String, String> environment(String... more) {
        return more.length == 0
                ? Map.of("XDG_CONFIG_HOME", folder.toString())
                : Map.of("XDG_CONFIG_HOME", folder.toString(), more[0], more[1]);
    }

    @Test
    void showsATokenToTheRegistryThatTheUserNamesAndToNoOther() throws IOException {
        Credentials credentials =
                Credentials.of(environment("WEIR_REGISTRY_TOKEN", "t0k"), Registry.of(url(server) + "/releases"));

        assertThat(copy(credentials, url(server) + "/releases", "a.jar")).isEqualTo("jar");
        copy(credentials, url(server) + "/releases-of-others", "a.jar");
        copy(credentials, url(other), "a.jar");

        assertThat(seen).containsExactly("/releases/a.jar Bearer t0k", "/releases-of-others/a.jar null", "/a.jar null");
    }

    @Test
    void showsNothingWhereARegistryLeadsTo() throws IOException {
        Credentials credentials = Credentials.of(environment("WEIR_REGISTRY_TOKEN", "t0k"), Registry.of(url(server)));

        assertThat(copy(credentials, url(server), "moved.jar")).isEqualTo("jar");

        assertThat(seen).containsExactly("/moved.jar Bearer t0k", "/there.jar null");
    }

    @Test
    void takesCredentialsFromAFile() throws IOException {
        Files.createDirectories(folder.resolve("weir"));
        Files.writeString(folder.resolve("weir/registries.yaml"), url(server) + "/: {user: ann, password: s3cret}\n");

        copy(Credentials.of(environment(), null), url(server), "a.jar");

        assertThat(seen).containsExactly("/a.jar Basic YW5uOnMzY3JldA==");
    }

    @Test
    void neverTellsASecret() throws IOException {
        Files.createDirectories(folder.resolve("weir"));
        Files.writeString(folder.resolve("weir/registries.yaml"), url(server) + ": {pasword: s3cret}\n");

        assertThatThrownBy(() -> Credentials.of(environment(), null))
                .hasMessageEndingWith(
                        url(server)
                                + " has neither token nor user and password (write 'URL: {token: …}', or user and password, for each)");
        Credentials credentials = Credentials.of(
                Map.of("XDG_CONFIG_HOME", folder.resolve("none").toString(), "WEIR_REGISTRY_TOKEN", "t0k"),
                Registry.of(url(server)));
        assertThatThrownBy(() -> copy(credentials, url(server), "closed.jar"))
                .hasMessage(url(server) + "/closed.jar wants other credentials (401)");
        assertThat(credentials.toString()).doesNotContain("t0k");
    }

    @Test
    void followsNoLinkInCirclesOrToFiles() {
        assertThatThrownBy(() -> copy(Credentials.NONE, url(server), "round.jar"))
                .hasMessage(url(server) + "/round.jar leads from one address to the next");
        assertThatThrownBy(() -> copy(Credentials.NONE, url(server), "file.jar"))
                .hasMessage(url(server) + "/file.jar leads to file:, which is not encrypted");
    }

    @Test
    void takesNoMoreThanIsAllowed() {
        assertThatThrownBy(() -> new Downloads(Credentials.NONE, Limits.STANDARD)
                        .copy(Registry.of(url(server)), "a.jar", 2, new ByteArrayOutputStream()))
                .hasMessage(url(server) + "/a.jar has more than 2 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.jar", "a//b.jar", "a/./b.jar", "a/%2e%2e/b.jar", "a\\b.jar", "a?b", ""})
    void asksForNothingOutsideTheRegistry(String path) {
        assertThatThrownBy(() -> copy(Credentials.NONE, url(server), path))
                .hasMessage("Cannot use registry " + url(server) + ": '" + path
                        + "' is no file of a repository (ask who published the artifact)");
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://registry.example.com/x        | http:// is not encrypted
            https://ann:s3cret@registry.example.com/x | credentials do not belong into its address
            ftp://registry.example.com           | it is neither https: nor file:
            file://registry.example.com/x        | it is no folder of this machine
            https:///x                           | it names no host
            https://registry.example.com/?a=b    | its address has a '?' or '#'
            """)
    void refusesAddressesThatAreNotSafe(String url, String reason) {
        assertThatThrownBy(() -> Registry.of(url))
                .hasMessageStartingWith("Cannot use registry ")
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("s3cret");
    }
}
