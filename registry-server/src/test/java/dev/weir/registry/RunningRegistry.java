package dev.weir.registry;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.check.CheckLimits;
import dev.weir.registry.deploy.DeployRules;
import dev.weir.registry.http.DoorOptions;
import dev.weir.registry.http.RegistryServer;
import dev.weir.registry.http.ServerOptions;
import dev.weir.registry.proxy.ProxyRules;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.UploadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A registry that listens on a port of its own, with a clock that tests move. */
final class RunningRegistry implements AutoCloseable {

    /** Files of 1 MB at most, archives that unpack to 20 MB at most. */
    static final DeployRules SMALL = new DeployRules(
            new UploadLimits(1_000_000, Duration.ofMinutes(5)),
            new CheckLimits(100, 20_000_000, 50, 100_000, 20_000),
            List.of("com.example.libraries"),
            Duration.ofHours(1));

    private static final Map<String, RunningRegistry> SHARED = new HashMap<>();
    private static final List<String> TABLES = List.of(
            "words",
            "streams",
            "uses",
            "loads",
            "findings",
            "lost",
            "proxied",
            "components",
            "owners",
            "dependencies",
            "files",
            "uploads",
            "versions",
            "artifacts",
            "signatures",
            "signing_keys",
            "signed_namespaces",
            "deliveries",
            "webhooks",
            "id_tokens",
            "tokens",
            "audit");

    final TestClock clock;
    final Path folder;
    final Database database;
    private final Blobs blobs;
    private final RegistryServer server;

    RunningRegistry(Store store, Path folder, boolean anonymousRead) throws IOException {
        this(store.open(folder), folder, anonymousRead);
    }

    RunningRegistry(Database database, Path folder, boolean anonymousRead) throws IOException {
        this(database, null, folder, anonymousRead);
    }

    /** A registry whose contents are elsewhere than in its folder, if they are given. */
    RunningRegistry(Database database, @Nullable Blobs elsewhere, Path folder, boolean anonymousRead)
            throws IOException {
        this.clock = new TestClock();
        this.folder = folder;
        this.database = database;
        this.blobs = elsewhere == null ? new Blobs(folder.resolve("blobs"), clock) : elsewhere;
        this.server =
                RegistryServer.start(database, blobs, new ServerOptions("127.0.0.1", 0, anonymousRead, SMALL), clock);
    }

    RunningRegistry(Store store, Path folder, boolean anonymousRead, DoorOptions doors, TestClock clock)
            throws IOException {
        this.clock = clock;
        this.folder = folder;
        this.database = store.open(folder);
        this.blobs = new Blobs(folder.resolve("blobs"), clock);
        this.server = RegistryServer.start(
                database,
                blobs,
                new ServerOptions("127.0.0.1", 0, anonymousRead, SMALL, ProxyRules.NONE, doors),
                clock);
    }

    /** A registry that hands on what repositories elsewhere have. */
    RunningRegistry(Database database, Path folder, ProxyRules proxies) throws IOException {
        this.clock = new TestClock();
        this.folder = folder;
        this.database = database;
        this.blobs = new Blobs(folder.resolve("blobs"), clock);
        this.server = RegistryServer.start(
                database, blobs, new ServerOptions("127.0.0.1", 0, false, SMALL, proxies, DoorOptions.PLAIN), clock);
    }

    /**
     * A registry without anything in it. It goes on running for the next test, since starting one costs more than most tests: all tests of a process that want
     * the same kind share it, one after the other.
     */
    static synchronized RunningRegistry fresh(Store store, boolean anonymousRead) throws IOException {
        RunningRegistry registry = SHARED.get(store + " " + anonymousRead);
        if (registry == null) {
            registry = new RunningRegistry(store, Files.createTempDirectory("weir-registry-test"), anonymousRead);
            Runtime.getRuntime().addShutdownHook(new Thread(registry::remove));
            SHARED.put(store + " " + anonymousRead, registry);
        }
        registry.empty();
        return registry;
    }

    private void empty() throws IOException {
        database.run(handle -> {
            TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
            handle.execute("UPDATE audit_head SET entry = 0, hash = ''");
            handle.execute("ALTER TABLE tokens ALTER COLUMN id RESTART WITH 1");
        });
        delete(folder.resolve("blobs"), false);
        clock.reset();
    }

    private static void delete(Path folder, boolean whole) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                if (whole || Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void remove() {
        try {
            server.close();
            delete(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Doors whose metrics are on a port of their own. */
    static DoorOptions doors(OptionalInt metrics) {
        DoorOptions plain = DoorOptions.PLAIN;
        return new DoorOptions(plain.trust(), plain.rates(), plain.origin(), plain.webhooks(), metrics);
    }

    int metricsPort() {
        return server.metricsPort().orElseThrow();
    }

    int port() {
        return server.port();
    }

    Tokens tokens() {
        return new Tokens(database, new AuditLog(database, clock), clock);
    }

    /** A client with a new token of these scopes. */
    Client client(String label, String... scopes) {
        String token = tokens().create(
                        label, Stream.of(scopes).map(Scope::parse).toList(), Duration.ZERO, "test")
                .secret();
        return new Client(url(), token);
    }

    Client publisher() {
        return client("ci of example", "publish:com.example");
    }

    /** Stops answering; the database stays open for a look. */
    void stopServer() {
        server.close();
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
