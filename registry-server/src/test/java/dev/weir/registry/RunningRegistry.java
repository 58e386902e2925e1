package dev.weir.registry;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.check.CheckLimits;
import dev.weir.registry.deploy.DeployRules;
import dev.weir.registry.http.RegistryServer;
import dev.weir.registry.http.ServerOptions;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.UploadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A registry that listens on a port of its own, with a clock that tests move. */
final class RunningRegistry implements AutoCloseable {

    /** Files of 1 MB at most, archives that unpack to 20 MB at most. */
    static final DeployRules SMALL = new DeployRules(
            new UploadLimits(1_000_000, Duration.ofMinutes(5)),
            new CheckLimits(100, 20_000_000, 50, 100_000, 20_000),
            List.of("com.example.libraries"),
            Duration.ofHours(1));

    final TestClock clock = new TestClock();
    final Path folder;
    final Database database;
    private final Blobs blobs;
    private final RegistryServer server;

    RunningRegistry(Store store, Path folder, boolean anonymousRead) throws IOException {
        this.folder = folder;
        this.database = store.open(folder);
        this.blobs = new Blobs(folder.resolve("blobs"), clock);
        this.server =
                RegistryServer.start(database, blobs, new ServerOptions("127.0.0.1", 0, anonymousRead, SMALL), clock);
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
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

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
