package dev.weir.registry.webhook;

import dev.weir.registry.access.AuditEntry;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.outward.Outward;
import dev.weir.registry.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells webhooks of the entries of the log, each in order, some at once. What fails is tried again after growing waits, for about a day; then the webhook is
 * paused where it is, and goes on there when it is resumed.
 */
public final class Deliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int AT_ONCE = 4;
    private static final int PAGE = 100;
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private final AuditLog audit;
    private final Progress progress;
    private final Sender sender;
    private final Outward http;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Deliveries::thread);
    private final ExecutorService work = Executors.newFixedThreadPool(AT_ONCE, Deliveries::thread);

    private Deliveries(Database database, AuditLog audit, WebhookRules rules, Clock clock) {
        this.audit = audit;
        this.progress = new Progress(database, clock);
        this.http = new Outward(rules.reach(), rules.time());
        this.sender = new Sender(http, clock);
    }

    /** Starts to deliver what is there and what comes, until it is closed. */
    public static Deliveries start(Database database, AuditLog audit, WebhookRules rules, Clock clock) {
        Deliveries deliveries = new Deliveries(database, audit, rules, clock);
        deliveries.progress.free();
        deliveries.looks.scheduleWithFixedDelay(
                deliveries::look, 0, rules.poll().toMillis(), TimeUnit.MILLISECONDS);
        return deliveries;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        try {
            for (long id : progress.due()) {
                if (underWay.add(id)) {
                    work.execute(() -> deliver(id));
                }
            }
        } catch (RuntimeException e) {
            if (open.get()) {
                LOG.error("Cannot look for webhooks to be delivered; the next try is soon", e);
            }
        }
    }

    private void deliver(long id) {
        try {
            progress.lease(id).ifPresent(this::deliver);
        } catch (RuntimeException e) {
            if (open.get()) {
                LOG.error("Cannot deliver webhook {}; the next try is soon", id, e);
            }
        } finally {
            underWay.remove(id);
        }
    }

    private void deliver(Progress.Leased to) {
        try {
            long reached = to.webhook().reached();
            int failed = to.webhook().attempts();
            List<AuditEntry> page = audit.after(reached, PAGE);
            for (AuditEntry entry : page) {
                if (to.webhook().wants(entry)) {
                    if (!deliver(to, entry, failed + 1)) {
                        return;
                    }
                    failed = 0;
                } else {
                    reached = entry.id();
                }
            }
            if (!page.isEmpty() && reached == page.get(page.size() - 1).id()) {
                progress.reach(to.webhook().id(), reached);
            }
        } finally {
            progress.release(to.webhook().id());
        }
    }

    private boolean deliver(Progress.Leased to, AuditEntry entry, int attempt) {
        if (!open.get()) {
            return false;
        }
        long id = to.webhook().id();
        Delivery delivery = sender.send(to, entry, attempt);
        if (delivery.isDelivered()) {
            return progress.delivered(id, delivery);
        }
        if (!open.get()) {
            return false;
        }
        if (attempt > WAITS.size()) {
            String why = "entry " + entry.id() + " failed " + attempt + " times: " + delivery.outcome();
            progress.failed(id, delivery, Duration.ZERO, why);
            LOG.error("Paused webhook {}: {} (resume it when it answers)", id, why);
        } else {
            progress.failed(id, delivery, WAITS.get(attempt - 1), "");
            LOG.warn("Cannot deliver entry {} to webhook {}: {}", entry.id(), id, delivery.outcome());
        }
        return false;
    }

    /** Ends what is under way; what was not delivered is when it is started again. */
    @Override
    public void close() {
        open.set(false);
        looks.shutdownNow();
        work.shutdown();
        http.close();
        try {
            if (!work.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Cannot wait for webhooks that are under way any longer; they are delivered again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
