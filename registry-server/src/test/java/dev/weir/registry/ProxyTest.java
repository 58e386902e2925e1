package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.weir.registry.Client.Answer;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.keeping.Repair;
import dev.weir.registry.proxy.ProxyRules;
import dev.weir.registry.proxy.Upstream;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Digests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class ProxyTest {

    private static final String JAR = "org/example/words/1.0.0/words-1.0.0.jar";
    private static final String METADATA = "org/example/words/maven-metadata.xml";
    private static final byte[] BYTES = Jars.of("words.Count");
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private final Store store;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer upstream;
    private RunningRegistry registry;
    private Client reader;
    private Client ci;

    ProxyTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void start() throws IOException {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.setExecutor(threads);
        upstream.createContext("/maven/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/maven/".length());
            asked.add(path);
            byte[] file = files.get(path);
            try (exchange) {
                if (path.startsWith("org/example/slow")) {
                    end.await();
                } else if (path.startsWith("org/example/cut")) {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(new byte[10]);
                } else if (redirects.containsKey(path)) {
                    exchange.getResponseHeaders().add("Location", redirects.get(path));
                    exchange.sendResponseHeaders(302, -1);
                } else if (file == null) {
                    exchange.sendResponseHeaders(404, -1);
                } else {
                    exchange.sendResponseHeaders(200, file.length);
                    exchange.getResponseBody().write(file);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        upstream.start();
        registry = new RunningRegistry(store.open(folder), folder, rules());
        reader = registry.client("reader", "read");
        ci = registry.client("ci", "publish:*");
        have(JAR, BYTES);
        have(METADATA, "<metadata/>".getBytes());
    }

    private ProxyRules rules() {
        Upstream central = Upstream.parse(
                "central=http://127.0.0.1:" + upstream.getAddress().getPort() + "/maven");
        return new ProxyRules(
                List.of(central),
                List.of("org.example", "com.example"),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                PATIENCE);
    }

    @AfterEach
    void stop() {
        end.countDown();
        registry.close();
        upstream.stop(0);
        threads.shutdownNow();
    }

    private void have(String path, byte[] bytes) {
        files.put(path, bytes);
        files.put(path + ".sha1", Digests.of(bytes).sha1().getBytes());
    }

    private Answer get(String path) {
        return reader.get("/repository/all/" + path);
    }

    @Test
    void handsOnAndKeepsWhatIsElsewhere() {
        assertThat(reader.get("/repository/central/" + JAR).body()).isEqualTo(BYTES);
        assertThat(asked).containsExactly(JAR, JAR + ".sha256", JAR + ".sha1");
        asked.clear();

        assertThat(get(JAR).body()).isEqualTo(BYTES);
        assertThat(get(JAR + ".sha512").text()).isEqualTo(Digests.of(BYTES).sha512());
        assertThat(reader.get("/repository/all/" + JAR, "Range", "bytes=0-9").body())
                .hasSize(10);
        assertThat(reader.get("/repository/releases/" + JAR).status()).isEqualTo(404);
        assertThat(asked).isEmpty();
        assertThat(ci.put("/repository/central/" + JAR, BYTES).status()).isEqualTo(400);
        assertThat(reader.get("/repository/other/" + JAR).status()).isEqualTo(404);
    }

    @Test
    void goesOnWithWhatIsKeptWhileNobodyAnswers() {
        get(JAR);
        assertThat(get(METADATA).text()).isEqualTo("<metadata/>");
        have(METADATA, "<metadata>2</metadata>".getBytes());
        assertThat(get(METADATA).text()).isEqualTo("<metadata/>");
        registry.clock.move(Duration.ofMinutes(11));
        assertThat(get(METADATA).text()).isEqualTo("<metadata>2</metadata>");
        upstream.stop(0);
        registry.clock.move(Duration.ofDays(11));

        assertThat(get(JAR).body()).isEqualTo(BYTES);
        assertThat(get(METADATA).text()).isEqualTo("<metadata>2</metadata>");
        Answer other = get(JAR.replace("1.0.0", "1.0.1"));
        assertThat(other.status()).isEqualTo(502);
        assertThat(other.detail()).startsWith("Cannot get http://127.0.0.1:").contains("the connection failed: ");
    }

    @Test
    void asksNothingOfGroupsThatAreHostedOrNotAllowed() {
        have("com/example/mask/9.9.9/mask-9.9.9.jar", BYTES);
        have("com/example/below/mask/9.9.9/mask-9.9.9.jar", BYTES);
        have("net/example/mask/9.9.9/mask-9.9.9.jar", BYTES);
        assertThat(ci.deploy("mask", "1.0.0", Jars.of("example.Mask")).status()).isEqualTo(201);

        assertThat(get("com/example/mask/9.9.9/mask-9.9.9.jar").status()).isEqualTo(404);
        assertThat(get("com/example/other/9.9.9/other-9.9.9.jar").status()).isEqualTo(404);
        assertThat(get("com/example/below/mask/9.9.9/mask-9.9.9.jar").status()).isEqualTo(404);
        assertThat(reader.get("/repository/central/com/example/mask/9.9.9/mask-9.9.9.jar")
                        .status())
                .isEqualTo(404);
        assertThat(get("net/example/mask/9.9.9/mask-9.9.9.jar").status()).isEqualTo(404);
        assertThat(get("com/example/mask/maven-metadata.xml").text()).contains("<version>1.0.0</version>");
        assertThat(asked).isEmpty();
    }

    @Test
    void remembersForAWhileThatAFileIsNowhere() {
        String none = JAR.replace("1.0.0", "2.0.0");
        assertThat(get(none).status()).isEqualTo(404);
        assertThat(get(none).status()).isEqualTo(404);
        assertThat(asked).containsExactly(none);
        have(none, BYTES);
        registry.clock.move(Duration.ofMinutes(6));

        assertThat(get(none).status()).isEqualTo(200);
    }

    @Test
    void handsOnNothingThatDoesNotFitItsChecksum() {
        files.put(JAR + ".sha1", "0".repeat(40).getBytes());
        Answer wrong = get(JAR);
        assertThat(wrong.status()).isEqualTo(502);
        assertThat(wrong.detail())
                .contains(": its SHA-1 is " + Digests.of(BYTES).sha1() + ", and http://127.0.0.1:");
        files.remove(JAR + ".sha1");
        assertThat(get(JAR).detail()).contains("there is no checksum beside it");
        files.put(JAR + ".sha256", Digests.of(BYTES).sha256().getBytes());

        assertThat(get(JAR).body()).isEqualTo(BYTES);
    }

    @Test
    void followsRedirectsOnTheSameMachineOnly() throws IOException {
        String moved = "org/example/moved/1/moved-1.jar";
        redirects.put(moved, "/maven/" + JAR);
        files.put(moved + ".sha1", Digests.of(BYTES).sha1().getBytes());
        assertThat(get(moved).body()).isEqualTo(BYTES);
        redirects.put(JAR.replace("words", "loop"), "/maven/" + JAR.replace("words", "loop"));
        assertThat(get(JAR.replace("words", "loop")).detail()).contains("it leads from one address to the next");
        for (String inside : List.of("http://127.0.0.1:1/a", "http://localhost:1/a", "http://169.254.169.254/a")) {
            redirects.put(JAR.replace("words", "inside"), inside);
            assertThat(get(JAR.replace("words", "inside")).detail()).contains("it leads into a private network");
        }
        redirects.put(JAR.replace("words", "file"), "file:///etc/passwd");
        assertThat(get(JAR.replace("words", "file")).detail()).contains("it leads to an address that is not asked");
    }

    @Test
    void takesNoMoreAndWaitsNoLongerThanItMay() {
        String large = "org/example/large/1/large-1.jar";
        have(large, new byte[1_000_001]);
        Answer tooLarge = get(large);
        assertThat(tooLarge.status()).isEqualTo(502);
        assertThat(tooLarge.detail()).contains("it is larger than 1000000 bytes");

        Answer slow = get("org/example/slow/1/slow-1.jar");
        assertThat(slow.status()).isEqualTo(504);
        assertThat(slow.detail()).contains("it did not answer within ");
        assertThat(get("org/example/cut/1/cut-1.jar").status()).isEqualTo(502);
        assertThat(folder.resolve("blobs/arriving")).isEmptyDirectory();
    }

    @Test
    void letsConnectorsLoadWhatIsKept() {
        String words = "org.example:words:1.0.0";
        String manifest = ConnectorFiles.manifest(words).replace("example.Mask", "words.Count");
        byte[] archive =
                ConnectorFiles.archive(manifest, ConnectorFiles.lock(words, ConnectorFiles.locked(words, BYTES)));
        assertThat(ConnectorFiles.publish(ci, "1.0.0", archive).detail()).contains("is not in this registry");

        get(JAR);

        assertThat(ConnectorFiles.publish(ci, "1.0.0", archive).status()).isEqualTo(201);
        assertThat(ci.get("/api/v1/components/words.Count/dependents").text()).contains(words);
    }

    @Test
    void fetchesAgainWhatIsLost() throws IOException {
        get(JAR);
        String sha256 = Digests.of(BYTES).sha256();
        Path content = folder.resolve("blobs").resolve(sha256.substring(0, 2)).resolve(sha256);
        byte[] changed = BYTES.clone();
        changed[10]++;
        Files.write(content, changed);
        Blobs blobs = new Blobs(folder.resolve("blobs"), registry.clock);

        Repair.Done done = new Repair(
                        registry.database, blobs, new AuditLog(registry.database, registry.clock), registry.clock)
                .run("test");

        assertThat(done.lost())
                .singleElement()
                .hasToString(JAR + " of central: its bytes are not those that were stored");
        assertThat(get(JAR).body()).isEqualTo(BYTES);
    }

    @Test
    void readsAddressesOfRepositories() {
        assertThat(Upstream.parse("central=https://repo.example.com/maven2").url())
                .hasToString("https://repo.example.com/maven2/");
        for (String text : List.of(
                "https://repo.example.com",
                "all=https://repo.example.com",
                "a=file:///tmp",
                "a=https://u:p@repo.example.com",
                "a=https://repo.example.com?x")) {
            assertThatThrownBy(() -> Upstream.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Cannot proxy '")
                    .hasMessageNotContaining("u:p");
        }
    }
}
