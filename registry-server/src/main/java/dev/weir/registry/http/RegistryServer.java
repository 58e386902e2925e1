package dev.weir.registry.http;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.api.Operation;
import dev.weir.registry.catalog.Catalog;
import dev.weir.registry.catalog.Connectors;
import dev.weir.registry.catalog.RepositoryFiles;
import dev.weir.registry.catalog.Search;
import dev.weir.registry.deploy.Deployments;
import dev.weir.registry.deploy.Publication;
import dev.weir.registry.keeping.Backup;
import dev.weir.registry.keeping.Check;
import dev.weir.registry.lifecycle.Lifecycle;
import dev.weir.registry.pages.Pages;
import dev.weir.registry.pages.Sessions;
import dev.weir.registry.proxy.Proxies;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Contents;
import dev.weir.registry.store.Database;
import dev.weir.registry.usage.Downloads;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running registry: everything wired, listening until it is closed. */
public final class RegistryServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
    private static final int FAULTS_SHOWN = 20;
    private static final int MINUTES_BETWEEN_SWEEPS = 10;
    private static final int SECONDS_BETWEEN_COUNTS = 5;
    private static final int SECONDS_FOR_SWEEPS = 20;

    private final Javalin web;
    private final Doors doors;
    private final ScheduledExecutorService sweeps;
    private final Downloads downloads;

    private RegistryServer(Javalin web, Doors doors, ScheduledExecutorService sweeps, Downloads downloads) {
        this.web = web;
        this.doors = doors;
        this.sweeps = sweeps;
        this.downloads = downloads;
    }

    /** Starts a server on a database and its contents, which whoever opened them closes after it. */
    public static RegistryServer start(Database database, Blobs blobs, ServerOptions options, Clock clock)
            throws IOException {
        int swept = Contents.sweep(database, blobs);
        if (swept > 0) {
            LOG.info("Removed {} files that no version names", swept);
        }
        seeContents(database, blobs);
        AuditLog audit = new AuditLog(database, clock);
        Tokens tokens = new Tokens(database, audit, clock);
        Publication publication = new Publication(database, blobs, options.rules(), audit, clock);
        Deployments deployments = new Deployments(database, blobs, options.rules(), publication);
        Sessions sessions = new Sessions(database, tokens, clock);
        Doors doors = new Doors(database, audit, tokens, sessions, options, clock);
        Callers callers = doors.callers();
        Downloads downloads = new Downloads(database, clock);
        Pages pages =
                new Pages(database, tokens, audit, sessions, callers::enter, downloads, options.anonymousRead(), clock);
        RepositoryHandler repository = new RepositoryHandler(
                callers,
                new RepositoryFiles(database),
                deployments,
                blobs,
                new Proxies(options.proxies(), options.rules().upload(), database, blobs, clock),
                downloads);
        ApiHandler api = new ApiHandler(
                callers,
                new Catalog(database),
                new Connectors(database),
                new Search(database),
                new Lifecycle(database, audit, clock),
                audit);
        Javalin web = Javalin.create(config -> {
            configure(config, options);
            config.requestLogger.http((context, millis) -> {
                doors.count(context, millis);
                RequestLog.end(context, millis);
            });
            repository(config.routes, repository);
            api(
                    config.routes,
                    Stream.of(
                                    api.operations(),
                                    new TokenHandler(callers, tokens).operations(),
                                    new KeepingHandler(callers, new Backup(database, blobs, audit, clock)).operations(),
                                    doors.operations())
                            .flatMap(List::stream)
                            .toList());
            doors.routes(config.routes);
            health(config.routes, database);
            pages.serveIn(config.routes);
            Failures.answerIn(config.routes);
        });
        web.start();
        doors.open();
        ScheduledExecutorService sweeps = sweeps(deployments);
        sweeps.scheduleWithFixedDelay(
                () -> flush(downloads), SECONDS_BETWEEN_COUNTS, SECONDS_BETWEEN_COUNTS, TimeUnit.SECONDS);
        return new RegistryServer(web, doors, sweeps, downloads);
    }

    private static void seeContents(Database database, Blobs blobs) throws IOException {
        Check.Result result = new Check(database, blobs).lengths();
        result.faults().stream().limit(FAULTS_SHOWN).forEach(fault -> LOG.error("{}", fault));
        if (!result.faults().isEmpty()) {
            LOG.error(
                    "{} of {} contents are lost; nobody gets them (see weir registry repair)",
                    result.faults().size(),
                    result.contents());
        }
    }

    /** Has a server listen somewhere, and say nothing of itself. */
    static void listen(JavalinConfig config, String host, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = host;
        config.jetty.port = port;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void configure(JavalinConfig config, ServerOptions options) {
        listen(config, options.host(), options.port());
        config.jetty.modifyServer(server -> server.setErrorHandler((request, response, callback) -> {
            Problem problem =
                    Problem.of(response.getStatus(), "Not answered", "Cannot answer: the request is malformed", "");
            response.getHeaders().put("Content-Type", Problem.CONTENT_TYPE);
            Content.Sink.write(
                    response, true, new String(problem.json(), java.nio.charset.StandardCharsets.UTF_8), callback);
            return true;
        }));
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.prefer405over404 = true;
        config.router.caseInsensitiveRoutes = false;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.routes.before(RequestLog::begin);
    }

    private static void repository(RoutesConfig routes, RepositoryHandler repository) {
        String all = RepositoryHandler.ROOT + "<path>";
        routes.get(all, repository::get);
        routes.head(all, repository::get);
        routes.put(all, repository::put);
    }

    private static void api(RoutesConfig routes, List<Operation> operations) {
        operations.forEach(operation -> operation.answerIn(routes));
        new ApiDocument(operations).answerIn(routes);
    }

    private static void health(RoutesConfig routes, Database database) {
        routes.get("/health/live", context -> ApiHandler.answer(context, Map.of("status", "up")));
        routes.get("/health/ready", context -> {
            database.with(handle -> handle.createQuery("SELECT entry FROM audit_head")
                    .mapTo(Long.class)
                    .one());
            ApiHandler.answer(context, Map.of("status", "up"));
        });
    }

    private static ScheduledExecutorService sweeps(Deployments deployments) {
        ScheduledExecutorService sweeps = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "sweeps");
            thread.setDaemon(true);
            return thread;
        });
        sweeps.scheduleWithFixedDelay(() -> sweep(deployments), 0, MINUTES_BETWEEN_SWEEPS, TimeUnit.MINUTES);
        return sweeps;
    }

    private static void sweep(Deployments deployments) {
        try {
            int expired = deployments.expire();
            if (expired > 0) {
                LOG.info("Dropped {} files whose deployment did not go on", expired);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "Cannot drop files of deployments that did not go on; the next try is in {} minutes",
                    MINUTES_BETWEEN_SWEEPS,
                    e);
        }
    }

    private static void flush(Downloads downloads) {
        try {
            downloads.flush();
        } catch (RuntimeException e) {
            LOG.error("Cannot write down downloads; they wait for the next try in {} s", SECONDS_BETWEEN_COUNTS, e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return web.port();
    }

    /** The port that shows what is counted; none if it is the one of everything. */
    public OptionalInt metricsPort() {
        return doors.metricsPort();
    }

    /** Lets requests that are under way end, and stops. */
    @Override
    public void close() {
        // Not interrupted: H2 closes its files under who is.
        sweeps.shutdown();
        web.stop();
        try {
            if (!sweeps.awaitTermination(SECONDS_FOR_SWEEPS, TimeUnit.SECONDS)) {
                LOG.warn("A sweep goes on while the registry stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush(downloads);
        doors.close();
    }
}
