package dev.weir.registry.command;

import dev.weir.registry.retention.Retention;
import dev.weir.registry.retention.RetentionRules;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets go once a day what may go, as long as the process lives. */
final class DailyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRetention.class);
    private static final int HOURS = 24;

    private DailyRetention() {}

    static void start(Retention retention, RetentionRules rules) {
        if (!rules.areAny()) {
            return;
        }
        ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "retention");
            thread.setDaemon(true);
            return thread;
        });
        days.scheduleWithFixedDelay(() -> run(retention, rules), 1, HOURS, TimeUnit.HOURS);
    }

    private static void run(Retention retention, RetentionRules rules) {
        try {
            retention.run(rules, "retention").forEach(removal -> LOG.info("Removed {}", removal));
        } catch (RuntimeException e) {
            LOG.error("Cannot remove what may go; the next try is in {} hours", HOURS, e);
        }
    }
}
