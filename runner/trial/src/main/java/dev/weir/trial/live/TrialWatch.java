package dev.weir.trial.live;

import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Observer;
import dev.weir.engine.observe.Place;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Request;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a test read from both ends, as the engine's observer and as its sink, and tells a report. The read has one worker, so
 * that streams come one after the other.
 */
public final class TrialWatch implements Observer, Sink {

    private final TrialReport report;
    private final Discretion discretion;
    private final int most;
    private final Consumer<Row> configKeeper;
    private final List<StreamOutcome> outcomes = new ArrayList<>();
    private int requests;
    private @Nullable Request lastRequest;
    private @Nullable RecordLook look;
    private @Nullable Row lastState;
    private int slices;
    private int pages;
    private int before;
    private final Set<Event.Limit> limits = EnumSet.noneOf(Event.Limit.class);

    /**
     * A watch that tells a report.
     *
     * @param most         how many records of a stream are told
     * @param configKeeper keeps a configuration that the source changed
     */
    public TrialWatch(TrialReport report, Discretion discretion, int most, Consumer<Row> configKeeper) {
        this.configKeeper = configKeeper;
        this.report = report;
        this.discretion = discretion;
        this.most = most;
    }

    /** What became of the streams so far. */
    public synchronized List<StreamOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** How many requests were sent so far. */
    public synchronized int requests() {
        return requests;
    }

    @Override
    public synchronized void observe(Event event) {
        if (event instanceof Event.Requested sent) {
            requests++;
            lastRequest = sent.request();
        } else if (event instanceof Event.SliceStarted started && isOwn(started.place())) {
            slices++;
        } else if (event instanceof Event.PageRead page && isOwn(page.place())) {
            pages++;
        } else if (event instanceof Event.LimitReached reached) {
            limits.add(reached.limit());
        }
        report.observed(event);
    }

    private static boolean isOwn(Place place) {
        return place.role() == Place.Role.STREAM;
    }

    @Override
    public synchronized void started(StreamInfo stream) {
        look = new RecordLook(stream);
        slices = 0;
        pages = 0;
        before = requests;
        lastState = null;
        limits.clear();
        report.started(stream);
    }

    @Override
    public synchronized void write(Batch batch) {
        RecordLook present = present(batch.stream());
        int room = (int) Math.max(0, most - present.records());
        batch.rows().forEach(present::add);
        List<Row> shown = batch.rows().subList(0, Math.min(room, batch.rows().size()));
        if (!shown.isEmpty()) {
            report.records(batch.stream(), shown);
        }
    }

    @Override
    public synchronized void state(StreamInfo stream, Row state) {
        if (!state.equals(lastState)) {
            lastState = state.copy();
            report.state(stream, state);
        }
    }

    @Override
    public synchronized void completed(StreamInfo stream) {
        end(stream, null);
    }

    @Override
    public synchronized void incomplete(StreamInfo stream, ConnectorException failure) {
        end(stream, failure);
    }

    private void end(StreamInfo stream, @Nullable ConnectorException failure) {
        boolean begun = look != null;
        RecordLook present = present(stream);
        look = null;
        StreamOutcome outcome = new StreamOutcome(
                stream,
                failure,
                begun ? lastRequest : null,
                begun ? slices : 0,
                begun ? pages : 0,
                present.records(),
                begun ? requests - before : 0,
                begun ? limits : Set.of(),
                present.findings(),
                present.inferred());
        outcomes.add(outcome);
        report.ended(outcome);
    }

    private RecordLook present(StreamInfo stream) {
        RecordLook present = look;
        return present == null ? new RecordLook(stream) : present;
    }

    @Override
    public synchronized void configChanged(Row config) {
        discretion.and(config);
        configKeeper.accept(config);
        log(LogLevel.INFO, "The source handed out new credentials: the configuration changed");
    }

    @Override
    public synchronized void log(LogLevel level, String message) {
        if (level != LogLevel.DEBUG) {
            report.log(level, message);
        }
    }
}
