package dev.weir.trial.live;

import dev.weir.engine.observe.Event;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What of an answer's head is worth showing. */
final class Heads {

    /** The first status that is an error. */
    static final int FIRST_ERROR = 400;

    private static final Pattern INTERESTING = Pattern.compile(
            "(?i)retry-after|link|location|www-authenticate|content-range|.*rate-?limit.*|x-(next|page|total|cursor|count).*");

    private Heads() {}

    /** The headers that say how reading goes on. */
    static Map<String, String> interesting(Map<String, String> headers) {
        Map<String, String> chosen = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (INTERESTING.matcher(name).matches()) {
                chosen.put(name, value);
            }
        });
        return chosen;
    }

    /** How large a body is, as far as that is known by now. */
    static String size(Event.Answered answer) {
        if (answer.whole()) {
            return counted(answer.beginning().length, "byte");
        }
        String announced = answer.headers().get("Content-Length");
        return announced == null || answer.headers().get("Content-Encoding") != null
                ? "more than " + counted(answer.beginning().length, "byte")
                : announced + " bytes";
    }

    static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }
}
