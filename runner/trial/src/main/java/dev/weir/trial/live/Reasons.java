package dev.weir.trial.live;

import dev.weir.engine.observe.Event;
import dev.weir.engine.observe.Place;
import dev.weir.spi.http.Errand;
import dev.weir.spi.read.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why requests are sent; to do so, it follows the pages of the streams that are being read. */
final class Reasons {

    private final Json json;
    private final Map<String, Integer> pages = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();

    Reasons(Json json) {
        this.json = json;
    }

    /** Takes notice of what happened. */
    void observe(Event event) {
        if (event instanceof Event.SliceStarted started) {
            pages.remove(key(started.place()));
            decisions.remove(key(started.place()));
        } else if (event instanceof Event.PageRead page) {
            pages.merge(key(page.place()), 1, Integer::sum);
            decisions.put(key(page.place()), page.why());
        }
    }

    private static String key(Place place) {
        return place.role() + " " + place.stream();
    }

    /** The page that is being read of a slice, from 1. */
    int page(Place place) {
        return pages.getOrDefault(key(place), 0) + 1;
    }

    /** Why a request is sent. */
    String of(Event.Requested sent) {
        String reason = reason(sent.place(), sent.errand(), sent.token());
        return sent.attempt() == 1 ? reason : "attempt " + sent.attempt() + ", " + reason;
    }

    /** What a request would have been sent for. */
    String of(Event.Remembered asked) {
        return reason(asked.place(), asked.errand(), asked.token());
    }

    private String reason(Place place, Errand errand, @Nullable Object token) {
        String own = errand.purpose() == Errand.Purpose.RECORDS ? page(place, token) : purpose(errand);
        return switch (place.role()) {
            case STREAM, OUTSIDE -> own;
            case PARENT -> "parent stream " + place.stream() + ", " + own;
            case AUXILIARY -> "what there is to read (" + place.stream() + "), " + own;
            case CHECK -> "check of stream " + place.stream() + ", " + own;
        };
    }

    private String page(Place place, @Nullable Object token) {
        int page = page(place);
        if (page == 1) {
            return token == null ? "first page" : "first page, token " + json.write(token);
        }
        String decided = decisions.getOrDefault(key(place), "");
        return "page " + page + (token == null ? "" : ", token " + json.write(token))
                + (decided.isEmpty() ? "" : " of " + decided);
    }

    private static String purpose(Errand errand) {
        return switch (errand.purpose()) {
            case RECORDS -> "records";
            case LOGIN -> "login of " + errand.component();
            case QUOTA -> "what the quota of " + errand.component() + " has left";
            case JOB_CREATION -> "creation of a job";
            case JOB_POLLING -> "polling of a job";
            case JOB_TARGETS -> "where a job's data is";
            case JOB_DOWNLOAD -> "download of a job's data";
            case JOB_ABORT -> "abort of a job";
            case JOB_DELETION -> "deletion of a job";
            case FILE -> "file of a record";
        };
    }
}
