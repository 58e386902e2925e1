package dev.weir.lake.kill;

import dev.weir.lake.Lake;
import dev.weir.lake.LakeOptions;
import dev.weir.lake.kill.Scenario.Outcome;
import dev.weir.lake.kill.Scenario.State;
import dev.weir.lake.storage.Location;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.value.Row;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the streams of a run into a lake, as an engine would. */
final class Load {

    private static final long BUDGET = 3 << 20;
    private static final Instant NOW = Instant.parse("2024-02-29T23:30:00Z");

    private final Scenario scenario;
    private final int run;

    Load(Scenario scenario, int run) {
        this.scenario = scenario;
        this.run = run;
    }

    LakeOptions options(Location to, @Nullable URI endpoint, Consumer<String> log) {
        return new LakeOptions(
                to,
                Scenario.SOURCE,
                null,
                scenario.declaration(),
                false,
                NOW,
                Scenario.name(run),
                endpoint,
                BUDGET,
                false,
                config -> {},
                (level, message) -> log.accept(level + " " + message));
    }

    /** Reads streams one after the other. */
    void read(Lake lake, List<String> streams) {
        Map<String, Row> states = lake.states();
        for (String stream : streams) {
            readInto(lake, scenario.feed(stream), State.of(states.getOrDefault(stream, new Row())));
        }
    }

    /** Reads streams at once. */
    void readAtOnce(Lake lake, List<String> streams) throws InterruptedException, ExecutionException {
        Map<String, Row> states = lake.states();
        ExecutorService pool = Executors.newFixedThreadPool(streams.size());
        List<Future<?>> tasks = new ArrayList<>();
        for (String stream : streams) {
            State state = State.of(states.getOrDefault(stream, new Row()));
            tasks.add(pool.submit(() -> readInto(lake, scenario.feed(stream), state)));
        }
        pool.shutdown();
        for (Future<?> task : tasks) {
            task.get();
        }
    }

    private void readInto(Lake lake, Feed feed, State state) {
        Outcome outcome = scenario.outcome(run, feed.name());
        try {
            lake.started(feed.info);
            List<Feed.Read> all = feed.read(run, state.next());
            for (Feed.Read read : all) {
                lake.write(new Batch(feed.info, read.slice(), read.rows()));
                lake.sliceCompleted(feed.info, read.slice());
            }
            spoil(lake, feed, all, outcome);
            List<Integer> runs = new ArrayList<>(state.runs());
            runs.add(run);
            lake.state(feed.info, new State(feed.after(run, state.next()), runs).toRow());
            lake.completed(feed.info);
        } catch (ConnectorException e) {
            if (e.type() != FailureType.SINK && outcome != Outcome.BROKEN) {
                throw e;
            }
        }
    }

    private void spoil(Lake lake, Feed feed, List<Feed.Read> all, Outcome outcome) {
        if (outcome == Outcome.BROKEN) {
            ConnectorException broken = new ConnectorException(
                    FailureType.SOURCE_TRANSIENT, "Cannot read " + feed.name() + ": it broke off (try again)");
            lake.incomplete(feed.info, broken);
            throw broken;
        }
        if (outcome != Outcome.GOOD) {
            Feed.Read some = all.stream()
                    .filter(read -> !read.rows().isEmpty())
                    .findFirst()
                    .orElseThrow();
            Row bad = Row.of(some.rows().get(0));
            bad.put("amount", outcome == Outcome.HELD ? -1L : -1000L);
            lake.write(new Batch(feed.info, some.slice(), List.of(bad)));
        }
    }
}
