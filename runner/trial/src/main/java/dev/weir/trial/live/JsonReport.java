package dev.weir.trial.live;

import dev.weir.engine.json.JacksonJson;
import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Place;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.Request;
import dev.weir.spi.read.Json;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells programs of a test read: JSON Lines, an object for each thing that happened. */
public final class JsonReport implements TrialReport {

    private final Consumer<String> lines;
    private final Shown shown;
    private final Discretion discretion;
    private final Json json = new JacksonJson();
    private final Reasons reasons = new Reasons(json);
    private Errand.Purpose asked = Errand.Purpose.RECORDS;

    /** A report that gives its lines away. */
    public JsonReport(Consumer<String> lines, Shown shown, Discretion discretion) {
        this.lines = lines;
        this.shown = shown;
        this.discretion = discretion;
    }

    private void line(Row object) {
        lines.accept(discretion.hide(json.write(object)));
    }

    private static Row object(String event) {
        return Row.of("event", event);
    }

    private static Row object(String event, Place place) {
        Row object = object(event);
        object.put("role", place.role().name().toLowerCase(Locale.ROOT));
        object.put("stream", place.stream());
        return object;
    }

    @Override
    public void checked(String failure) {
        Row object = object("check");
        object.put("good", failure.isEmpty());
        object.put("failure", failure.isEmpty() ? null : failure);
        line(object);
    }

    @Override
    public void started(StreamInfo stream) {
        Row object = object("stream");
        object.put("stream", stream.name());
        line(object);
    }

    @Override
    public void observed(Event event) {
        Row object = told(event);
        reasons.observe(event);
        line(object);
    }

    private Row told(Event event) {
        if (event instanceof Event.SliceStarted started) {
            Row object = object("slice", started.place());
            object.put("partition", started.place().slice().partition());
            object.put("window", started.place().slice().cursorSlice());
            return object;
        } else if (event instanceof Event.Requested sent) {
            asked = sent.errand().purpose();
            Row object = requested(object("request", sent.place()), sent.errand(), sent.token(), sent.request());
            object.put("attempt", (long) sent.attempt());
            object.put("reason", reasons.of(sent));
            return object;
        } else if (event instanceof Event.Remembered kept) {
            Row object = requested(object("kept_answer", kept.place()), kept.errand(), kept.token(), kept.request());
            object.put("reason", reasons.of(kept));
            return object;
        } else if (event instanceof Event.Answered answer) {
            return answered(answer);
        } else if (event instanceof Event.Unanswered none) {
            Row object = object("no_answer", none.place());
            object.put("message", String.valueOf(none.failure().getMessage()));
            return object;
        }
        return decided(event);
    }

    private Row requested(Row object, Errand errand, @Nullable Object token, Request request) {
        object.put("purpose", errand.purpose().name().toLowerCase(Locale.ROOT));
        object.put("component", errand.component());
        object.put("token", token);
        object.put("method", request.method());
        object.put("url", discretion.url(request.url()));
        object.put("headers", Row.of(discretion.headers(request.headers())));
        byte[] body = request.body();
        object.put(
                "body",
                body == null
                        ? null
                        : cut(discretion.body(body, request.headers().get("Content-Type"))));
        return object;
    }

    private Row answered(Event.Answered answer) {
        Row object = object("answer", answer.place());
        object.put("status", (long) answer.status());
        object.put("headers", Row.of(discretion.headers(answer.headers())));
        object.put("bytes", answer.whole() ? (Long) (long) answer.beginning().length : null);
        if (shown.timed()) {
            object.put("milliseconds", answer.took().toMillis());
        }
        boolean secret = asked == Errand.Purpose.LOGIN && answer.status() < Heads.FIRST_ERROR;
        if (secret) {
            discretion.login(answer.beginning());
        }
        if (!secret && (shown.bodies() || answer.status() >= Heads.FIRST_ERROR)) {
            object.put(
                    "body",
                    cut(discretion.body(answer.beginning(), answer.headers().get("Content-Type"))));
        }
        return object;
    }

    private static Row decided(Event event) {
        if (event instanceof Event.Judged judged) {
            Row object = object("judged", judged.place());
            object.put("action", judged.resolution().action().name());
            object.put("message", judged.resolution().message());
            return object;
        } else if (event instanceof Event.Repeating again) {
            Row object = object("retry", again.place());
            object.put("action", again.resolution().action().name());
            object.put("message", again.resolution().message());
            object.put("attempts", (long) again.attempts());
            object.put("wait_milliseconds", again.pause().toMillis());
            return object;
        } else if (event instanceof Event.Waiting waiting) {
            Row object = object("wait");
            object.put("wait_milliseconds", waiting.time().toMillis());
            return object;
        } else if (event instanceof Event.PageRead page) {
            return page(page);
        } else if (event instanceof Event.LimitReached reached) {
            Row object = object("limit", reached.place());
            object.put("limit", reached.limit().name().toLowerCase(Locale.ROOT));
            return object;
        }
        return object(event.getClass().getSimpleName());
    }

    private static Row page(Event.PageRead page) {
        Row object = object("page", page.place());
        object.put("extracted", (long) page.extracted());
        object.put("records", (long) page.records());
        object.put("filtered", page.filtered());
        object.put("known", page.known());
        object.put("merged", page.merged());
        object.put("last", page.last());
        object.put("next", page.next());
        object.put("why", page.why());
        return object;
    }

    @Override
    public void records(StreamInfo stream, List<Row> records) {
        for (Row record : records) {
            Row object = object("record");
            object.put("stream", stream.name());
            object.put("record", record);
            line(object);
        }
    }

    @Override
    public void state(StreamInfo stream, Row state) {
        Row object = object("state");
        object.put("stream", stream.name());
        object.put("state", state);
        line(object);
    }

    @Override
    public void log(LogLevel level, String message) {
        Row object = object("log");
        object.put("level", level.name());
        object.put("message", message);
        line(object);
    }

    @Override
    public void ended(StreamOutcome outcome) {
        Row object = object("stream_end");
        object.put("stream", outcome.stream().name());
        object.put(
                "failure", outcome.failure() == null ? null : outcome.failure().getMessage());
        object.put("slices", (long) outcome.slices());
        object.put("pages", (long) outcome.pages());
        object.put("records", outcome.records());
        object.put("requests", (long) outcome.requests());
        object.put(
                "limits",
                outcome.limits().stream()
                        .map(limit -> limit.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        object.put(
                "findings", outcome.findings().stream().map(JsonReport::finding).toList());
        object.put("declared_schema", outcome.stream().schema());
        object.put("inferred_schema", outcome.inferred());
        line(object);
    }

    private static Row finding(Finding finding) {
        Row object = Row.of("kind", finding.kind());
        object.put("field", finding.field());
        object.put("text", finding.text());
        return object;
    }

    @Override
    public void summary(TrialSummary summary) {
        Row object = object("summary");
        object.put("good", summary.isGood());
        object.put("streams", (long) summary.streams().size());
        object.put("records", summary.records());
        object.put("requests", (long) summary.requests());
        object.put("bytes", summary.bytes());
        if (shown.timed()) {
            object.put("milliseconds", summary.took().toMillis());
        }
        object.put("next", Advice.of(summary));
        line(object);
    }

    private String cut(String text) {
        return text.length() <= shown.letters() ? text : text.substring(0, shown.letters()) + "…";
    }
}
