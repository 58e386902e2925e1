package dev.weir.registry.http;

import dev.weir.registry.access.AuditLog;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.api.Operation;
import dev.weir.registry.limit.Limits;
import dev.weir.registry.metrics.Metrics;
import dev.weir.registry.metrics.Seldom;
import dev.weir.registry.oidc.Exchange;
import dev.weir.registry.oidc.IdTokens;
import dev.weir.registry.outward.Outward;
import dev.weir.registry.outward.Reach;
import dev.weir.registry.pages.Sessions;
import dev.weir.registry.signature.SigningKeys;
import dev.weir.registry.store.Contents;
import dev.weir.registry.store.Database;
import dev.weir.registry.webhook.Deliveries;
import dev.weir.registry.webhook.Webhooks;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one gets in and how word gets out: sign-in and its limits, tokens for ID tokens, webhooks. */
final class Doors implements AutoCloseable {

    private static final Duration ISSUERS_TAKE = Duration.ofSeconds(5);

    private final Database database;
    private final AuditLog audit;
    private final DoorOptions options;
    private final Clock clock;
    private final Outward issuers;
    private final Callers callers;
    private final ExchangeHandler exchange;
    private final WebhookHandler webhooks;
    private final KeyHandler keys;
    private final Metrics counted;
    private final MetricsHandler metrics;
    private final String host;
    private @Nullable Javalin metricsWeb;
    private @Nullable Deliveries deliveries;

    Doors(Database database, AuditLog audit, Tokens tokens, Sessions sessions, ServerOptions server, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.options = server.doors();
        this.clock = clock;
        this.issuers = new Outward(Reach.ANYWHERE, ISSUERS_TAKE);
        IdTokens idTokens = new IdTokens(options.trust(), issuers, clock);
        Exchange exchanges = new Exchange(database, tokens, audit, idTokens, clock);
        this.callers = new Callers(
                tokens,
                sessions,
                exchanges,
                new Limits(options.rates(), clock),
                options.origin(),
                server.anonymousRead());
        this.exchange = new ExchangeHandler(callers, exchanges);
        Webhooks hooks = new Webhooks(database, audit, options.webhooks().reach(), clock);
        this.webhooks = new WebhookHandler(callers, hooks);
        this.counted = new Metrics(database, new Seldom(() -> Contents.bytes(database), clock), hooks::farthestBehind);
        this.metrics = new MetricsHandler(callers, counted);
        this.host = server.host();
        this.keys = new KeyHandler(callers, new SigningKeys(database, audit, clock));
    }

    Callers callers() {
        return callers;
    }

    /** What can be asked of them. */
    List<Operation> operations() {
        return Stream.of(exchange.operations(), keys.operations(), webhooks.operations())
                .flatMap(List::stream)
                .toList();
    }

    void routes(RoutesConfig routes) {
        if (options.metrics().isEmpty()) {
            routes.get(MetricsHandler.PATH, metrics::show);
        }
    }

    /** Counts an answer. */
    void count(Context context, Float millis) {
        metrics.count(context, millis);
    }

    /** Lets word out. */
    void open() {
        if (options.metrics().isPresent()) {
            metricsWeb = metrics.on(host, options.metrics().getAsInt()).start();
        }
        deliveries = Deliveries.start(database, audit, options.webhooks(), clock);
    }

    /** The port that shows what is counted; none if it is the one of everything. */
    OptionalInt metricsPort() {
        return metricsWeb == null ? OptionalInt.empty() : OptionalInt.of(metricsWeb.port());
    }

    @Override
    public void close() {
        if (deliveries != null) {
            deliveries.close();
        }
        if (metricsWeb != null) {
            metricsWeb.stop();
        }
        counted.close();
        issuers.close();
    }
}
