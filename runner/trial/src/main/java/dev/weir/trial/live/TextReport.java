package dev.weir.trial.live;

import dev.weir.engine.json.JacksonJson;
import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Place;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Errand;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.read.Json;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells people of a test read, line by line. */
public final class TextReport implements TrialReport {

    private static final int LONGEST_RECORD = 2_000;
    private static final int LONGEST_STATE = 400;

    private final Consumer<String> lines;
    private final Shown shown;
    private final Discretion discretion;
    private final Json json = new JacksonJson();
    private final Reasons reasons = new Reasons(json);
    private Errand.Purpose asked = Errand.Purpose.RECORDS;
    private long left;
    private int slices;
    private int requests;

    /** A report that gives its lines away. */
    public TextReport(Consumer<String> lines, Shown shown, Discretion discretion) {
        this.lines = lines;
        this.shown = shown;
        this.discretion = discretion;
    }

    private void line(int depth, String text) {
        for (String part : discretion.hide(text).split("\n", -1)) {
            lines.accept("  ".repeat(depth) + part);
        }
    }

    @Override
    public void checked(String failure) {
        line(0, failure.isEmpty() ? "check: the connection works" : "check FAILED: " + failure);
    }

    @Override
    public void started(StreamInfo stream) {
        line(0, "stream " + stream.name());
        left = shown.records();
        slices = 0;
    }

    @Override
    public void observed(Event event) {
        if (event instanceof Event.SliceStarted started) {
            slice(started.place());
        } else if (event instanceof Event.Requested sent) {
            requested(sent);
        } else if (event instanceof Event.Remembered kept) {
            line(2, "no request, " + reasons.of(kept) + ": the answer to " + request(kept.request()) + " was kept");
        } else if (event instanceof Event.Answered answer) {
            answered(answer);
        } else if (event instanceof Event.Unanswered none) {
            line(3, "no answer: " + none.failure().getMessage() + took(none.took()));
        } else if (event instanceof Event.Judged judged) {
            line(3, judged.resolution().action() + said(judged.resolution()));
        } else if (event instanceof Event.Repeating again) {
            line(3, again.resolution().action() + said(again.resolution()) + ": sent again in " + time(again.pause()));
        } else if (event instanceof Event.Waiting waiting) {
            line(2, "waits " + time(waiting.time()));
        } else if (event instanceof Event.PageRead page) {
            page(page);
        } else if (event instanceof Event.LimitReached reached) {
            limited(reached);
        }
        reasons.observe(event);
    }

    private void slice(Place place) {
        String values = values(place.slice());
        switch (place.role()) {
            case STREAM -> line(1, "slice " + ++slices + ": " + values);
            case PARENT -> line(1, "parent stream " + place.stream() + ": " + values);
            case AUXILIARY -> line(1, "what there is to read (" + place.stream() + "): " + values);
            case CHECK -> line(1, "check of stream " + place.stream() + ": " + values);
            case OUTSIDE -> line(1, values);
        }
    }

    private String values(StreamSlice slice) {
        Row values = Row.of(slice.partition());
        values.putAll(slice.cursorSlice());
        return values.isEmpty() ? "the whole stream" : cut(json.write(values), LONGEST_STATE);
    }

    private void requested(Event.Requested sent) {
        asked = sent.errand().purpose();
        line(2, "request " + ++requests + ", " + reasons.of(sent) + ": " + request(sent.request()));
        discretion.headers(sent.request().headers()).forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Accept") || !value.equals("*/*")) {
                line(4, name + ": " + value);
            }
        });
        byte[] body = sent.request().body();
        if (body != null) {
            line(4, cut(discretion.body(body, sent.request().headers().get("Content-Type")), shown.letters()));
        }
    }

    private String request(Request request) {
        return request.method() + " " + discretion.url(request.url());
    }

    private void answered(Event.Answered answer) {
        boolean secret = asked == Errand.Purpose.LOGIN && answer.status() < Heads.FIRST_ERROR;
        if (secret) {
            discretion.login(answer.beginning());
        }
        String type = answer.headers().get("Content-Type");
        line(
                3,
                "answer " + answer.status() + (type == null ? "" : ", " + type) + ", " + Heads.size(answer)
                        + took(answer.took()));
        Heads.interesting(discretion.headers(answer.headers())).forEach((name, value) -> line(4, name + ": " + value));
        boolean wanted = shown.bodies() || answer.status() >= Heads.FIRST_ERROR;
        if (wanted && answer.beginning().length > 0) {
            line(
                    4,
                    secret
                            ? "(the answer to a login is not shown)"
                            : cut(discretion.body(answer.beginning(), type), shown.letters()));
        }
    }

    private static String said(Resolution resolution) {
        return resolution.message().isEmpty() ? "" : ", " + resolution.message();
    }

    private void page(Event.PageRead page) {
        StringBuilder text = new StringBuilder("page " + reasons.page(page.place()) + ": ");
        text.append(Heads.counted(page.records(), "record"));
        if (page.extracted() > page.records()) {
            text.append(" of ").append(page.extracted());
        } else if (page.extracted() < page.records()) {
            text.append(" from ").append(Heads.counted(page.extracted(), "row"));
        }
        text.append(reason(page));
        text.append(page.last() ? "; the last one: " + page.why() : "; then " + next(page));
        line(2, text.toString());
    }

    private static String reason(Event.PageRead page) {
        String reasons = Map.of(
                        "by a record filter",
                        page.filtered(),
                        "known to the cursor",
                        page.known(),
                        "merged",
                        page.merged())
                .entrySet()
                .stream()
                .filter(why -> why.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(why -> why.getValue() + " " + why.getKey())
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : " (left out: " + reasons + ")";
    }

    private String next(Event.PageRead page) {
        return (page.next() == null ? "another page" : "token " + cut(json.write(page.next()), LONGEST_STATE)) + " of "
                + page.why();
    }

    private void limited(Event.LimitReached reached) {
        boolean own = reached.place().role() == Place.Role.STREAM;
        String of = own ? "" : " of parent stream " + reached.place().stream();
        String text = switch (reached.limit()) {
            case PAGES -> "stops here" + of + ": as many pages as --pages allows for a slice";
            case SLICES ->
                "stops here" + of + ": as many slices as --slices allows"
                        + (reached.of() == 0 ? ", there may be more" : ", of " + reached.of());
            case RECORDS -> "stops here: as many records as --records allows for a stream";
        };
        line(reached.limit() == Event.Limit.PAGES ? 2 : 1, text);
    }

    @Override
    public void records(StreamInfo stream, List<Row> records) {
        for (Row record : records) {
            if (left-- > 0) {
                line(3, cut(json.write(record), LONGEST_RECORD));
            }
        }
    }

    @Override
    public void state(StreamInfo stream, Row state) {
        line(1, "state " + cut(json.write(state), LONGEST_STATE));
    }

    @Override
    public void log(LogLevel level, String message) {
        line(1, level.name().toLowerCase(Locale.ROOT) + ": " + message);
    }

    @Override
    public void ended(StreamOutcome outcome) {
        ConnectorException failure = outcome.failure();
        if (failure != null) {
            line(1, "FAILED: " + failure.getMessage());
            Request last = outcome.lastRequest();
            if (last != null) {
                line(2, "the last request was " + requests + ", " + request(last));
            }
        }
        line(
                1,
                "read " + Heads.counted(outcome.records(), "record") + " in " + Heads.counted(outcome.pages(), "page")
                        + " of "
                        + Heads.counted(outcome.slices(), "slice") + ", by "
                        + Heads.counted(outcome.requests(), "request")
                        + (outcome.limits().isEmpty() ? "" : "; a limit ended it early"));
        outcome.findings().forEach(finding -> line(1, "- " + finding.text()));
    }

    @Override
    public void summary(TrialSummary summary) {
        String took = shown.timed() ? ", " + time(summary.took()) : "";
        line(
                0,
                Heads.counted(summary.streams().size(), "stream") + ", " + Heads.counted(summary.records(), "record")
                        + ", " + Heads.counted(summary.requests(), "request") + ", "
                        + Heads.counted(summary.bytes(), "byte") + took);
        Advice.of(summary).forEach(advice -> line(0, advice));
    }

    private String took(Duration took) {
        return shown.timed() ? ", " + took.toMillis() + " ms" : "";
    }

    private static String time(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toNanos() / 1e9);
    }

    private static String cut(@Nullable String text, int most) {
        String whole = String.valueOf(text);
        return whole.length() <= most ? whole : whole.substring(0, most) + "…";
    }
}
