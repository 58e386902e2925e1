package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Liveness by documents that live runs write again and again. On one machine the process table answers at once;
 * otherwise a document that stays the same for a minute belongs to a run that is gone, whatever the clocks say. Safe for
 * concurrent use.
 */
public final class Heartbeats implements Liveness {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONG_GONE = Duration.ofMinutes(10);
    private static final Set<String> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Documents documents;
    private final Clock clock;
    private final String machine = Machine.name();
    private final Set<String> mine = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "weir-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private long beats;

    /** Heartbeats among the documents of a lake. */
    public Heartbeats(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
        timer.scheduleAtFixedRate(this::beatAll, BEAT.toSeconds(), BEAT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void begin(String run) {
        OF_THIS_PROCESS.add(run);
        mine.add(run);
        beat(run);
    }

    private void beatAll() {
        for (String run : mine) {
            try {
                beat(run);
            } catch (ConnectorException e) {
                beats++; // the next beat comes; a run that is dropped for its silence is told so when it publishes
            }
        }
    }

    private void beat(String run) {
        Row row = Row.of("run", run);
        row.put("machine", machine);
        row.put("pid", ProcessHandle.current().pid());
        row.put("process_start", Machine.startOf(ProcessHandle.current()));
        row.put("at", clock.instant().toString());
        row.put("beat", beats++);
        documents.storage().write(Layout.alive(run), JsonText.bytes(row));
    }

    @Override
    public void end(String run) {
        mine.remove(run);
        OF_THIS_PROCESS.remove(run);
        documents.storage().delete(Layout.alive(run));
    }

    @Override
    public boolean isAlive(String run, boolean patient) {
        Row beat = read(run);
        if (beat == null) {
            return false;
        }
        if (machine.equals(beat.get("machine")) && beat.get("pid") instanceof Long pid) {
            boolean own = pid == ProcessHandle.current().pid();
            return own ? OF_THIS_PROCESS.contains(run) : Machine.runs(pid, String.valueOf(beat.get("process_start")));
        }
        if (Duration.between(Instant.parse(String.valueOf(beat.get("at"))), clock.instant())
                        .compareTo(LONG_GONE)
                > 0) {
            return false;
        }
        return !patient || beats(run, beat);
    }

    private @Nullable Row read(String run) {
        return documents.find(Layout.alive(run), JsonText::object);
    }

    /** Watches for as long as a live run would need to write its document again. */
    private boolean beats(String run, Row before) {
        long end = System.nanoTime() + LEASE.toNanos();
        while (System.nanoTime() < end) {
            Row now = read(run);
            if (now == null) {
                return false;
            }
            if (!now.equals(before)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(FailureType.INTERNAL, "Cannot go on: the run was stopped", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        OF_THIS_PROCESS.removeAll(mine);
    }
}
