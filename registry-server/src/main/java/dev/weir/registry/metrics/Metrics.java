package dev.weir.registry.metrics;

import dev.weir.registry.store.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** What the registry counts and measures. Labels are of fixed sets, so that nobody who asks for much makes many of them. For any thread. */
public final class Metrics implements AutoCloseable {

    /** The form of {@link #text}. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PATCH");
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1)
    };

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /**
     * Metrics of a process and its database.
     *
     * @param contents how many bytes there are of contents
     * @param waiting  how many entries of the log webhooks wait for
     */
    public Metrics(Database database, LongSupplier contents, LongSupplier waiting) {
        List.of(
                        new JvmMemoryMetrics(),
                        collections,
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(meters));
        gauge("weir.registry.contents.bytes", "Bytes of files of versions, equal ones once", contents);
        gauge("weir.registry.webhooks.waiting", "Entries of the log that the slowest webhook waits for", waiting);
        gauge(
                "weir.registry.connections.active",
                "Connections to the database in use",
                () -> database.pool().active());
        gauge(
                "weir.registry.connections.idle",
                "Connections to the database not in use",
                () -> database.pool().idle());
        gauge(
                "weir.registry.connections.awaited",
                "Threads that wait for a connection",
                () -> database.pool().awaited());
    }

    private void gauge(String name, String description, LongSupplier value) {
        Gauge.builder(name, value, LongSupplier::getAsLong)
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    /**
     * Counts an answer.
     *
     * @param method the method of the request
     * @param route  what was asked for, with names of parameters in place of their values
     * @param status the status of the answer
     * @param time   how long it took
     */
    public void answered(String method, String route, int status, Duration time) {
        Timer.builder("weir.registry.requests")
                .description("Requests by what was asked for and answered")
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(STEPS)
                .register(meters)
                .record(time);
    }

    /** Counts a refusal, by what those of its kind have in common. */
    public void refused(String reason) {
        Counter.builder("weir.registry.refusals")
                .description("Requests that were refused, by the kind of reason")
                .tag("reason", reason)
                .register(meters)
                .increment();
    }

    /** Counts a file that was taken in. */
    public void uploaded(long bytes) {
        Counter.builder("weir.registry.uploads")
                .description("Files that were taken in")
                .register(meters)
                .increment();
        Counter.builder("weir.registry.uploaded")
                .description("Bytes of files that were taken in")
                .baseUnit("bytes")
                .register(meters)
                .increment(bytes);
    }

    /** All of it, as Prometheus reads it. */
    public String text() {
        return meters.scrape();
    }

    @Override
    public void close() {
        collections.close();
        meters.close();
    }
}
