package dev.weir.registry.http;

import dev.weir.registry.metrics.Metrics;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;

/** Counts requests, and shows what was counted: to whoever has a token, or on a port of its own that is kept from the public. */
final class MetricsHandler {

    static final String PATH = "/metrics";
    /** Where the handler of uploads says how many bytes it took in. */
    static final String UPLOADED = "weir.uploaded";

    private final Callers callers;
    private final Metrics metrics;

    MetricsHandler(Callers callers, Metrics metrics) {
        this.callers = callers;
        this.metrics = metrics;
    }

    /** Counts an answer, when it is made. */
    void count(Context context, Float millis) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        String route = endpoint == null ? "none" : endpoint.path;
        Duration time = Duration.ofNanos((long) (millis * 1_000_000));
        metrics.answered(context.method().name(), route, context.statusCode(), time);
        String refused = context.attribute(Problem.REFUSED);
        if (refused != null) {
            metrics.refused(refused);
        }
        Long uploaded = context.attribute(UPLOADED);
        if (uploaded != null) {
            metrics.uploaded(uploaded);
        }
    }

    /** Anonymous reading does not go as far as this. */
    void show(Context context) {
        callers.writer(context);
        answer(context);
    }

    private void answer(Context context) {
        context.contentType(Metrics.TYPE);
        context.header("Cache-Control", "no-store");
        context.result(metrics.text());
    }

    /** Shows them to everybody, on another port. */
    Javalin on(String host, int port) {
        return Javalin.create(config -> {
            RegistryServer.listen(config, host, port);
            config.routes.get(PATH, this::answer);
        });
    }
}
