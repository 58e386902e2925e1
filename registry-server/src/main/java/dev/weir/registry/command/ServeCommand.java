package dev.weir.registry.command;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.check.CheckLimits;
import dev.weir.registry.deploy.DeployRules;
import dev.weir.registry.http.RegistryServer;
import dev.weir.registry.http.ServerOptions;
import dev.weir.registry.proxy.ProxyRules;
import dev.weir.registry.retention.Retention;
import dev.weir.registry.retention.RetentionRules;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.UploadLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir registry serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs a registry until it is stopped. The first start prints a token for the administrator.")
public final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private DoorFlags doors = new DoorFlags();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            defaultValue = "8480",
            description = "The port; 0 for any that is free (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the log is written to standard error: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private LogFormat log = LogFormat.text;

    @Option(names = "--anonymous-read", description = "Let everybody read, without a token.")
    private boolean anonymousRead;

    @Option(
            names = "--libraries",
            paramLabel = "GROUP",
            split = ",",
            description = "Groups whose jars need no components: libraries that components share.")
    private List<String> libraries = List.of();

    @Option(
            names = "--largest-file",
            paramLabel = "BYTES",
            defaultValue = "100000000",
            description = "The largest file that is taken (${DEFAULT-VALUE}).")
    private long largestFile;

    @Mixin
    private ProxyOptions proxy = new ProxyOptions();

    @Mixin
    private RetentionOptions retention = new RetentionOptions();

    /** Made by picocli. */
    public ServeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        log.begin();
        PrintWriter out = spec.commandLine().getOut();
        Clock clock = Clock.systemUTC();
        RetentionRules kept = retention.rules();
        ProxyRules proxies = proxy.rules();
        DeployRules rules = new DeployRules(
                new UploadLimits(largestFile, UploadLimits.DEFAULT.time()),
                CheckLimits.DEFAULT,
                libraries,
                DeployRules.DEFAULT.staged());
        ServerOptions options = new ServerOptions(host, port, anonymousRead, rules, proxies, doors.options());
        Blobs blobs = data.openBlobs();
        Database database = data.openDatabase();
        RegistryServer server = start(database, blobs, options, clock);
        stopWithProcess(server, database);
        firstToken(database, clock, out);
        DailyRetention.start(new Retention(database, new AuditLog(database, clock), clock), kept);
        out.println("Listening on http://" + host + ":" + server.port() + ", repository /repository/releases");
        server.metricsPort()
                .ifPresent(metrics -> out.println("Metrics on http://" + host + ":" + metrics + "/metrics"));
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }

    private RegistryServer start(Database database, Blobs blobs, ServerOptions options, Clock clock)
            throws IOException {
        try {
            return RegistryServer.start(database, blobs, options, clock);
        } catch (RuntimeException e) {
            database.close();
            throw new CannotRun(
                    "Cannot listen on " + host + ":" + port + " (see that the port is free, or give another --port)",
                    e);
        }
    }

    private static void stopWithProcess(RegistryServer server, Database database) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            database.close();
                        },
                        "stop"));
    }

    private static void firstToken(Database database, Clock clock, PrintWriter out) {
        Tokens tokens = new Tokens(database, new AuditLog(database, clock), clock);
        if (tokens.all().isEmpty()) {
            String secret = tokens.create("administrator", List.of(new Scope.Admin()), Duration.ZERO, "first start")
                    .secret();
            out.println("Token of the administrator, shown this once: " + secret);
        }
    }
}
