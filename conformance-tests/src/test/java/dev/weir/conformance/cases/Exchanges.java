package dev.weir.conformance.cases;

import static dev.weir.conformance.cases.RecordedCase.row;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.value.Row;
import dev.weir.testkit.replay.RequestKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recorded exchanges of a run, and how the requests that come agree with them. Equal requests get their answers one after the other, those with equal
 * headers first. Safe for concurrent use.
 */
final class Exchanges {

    /** Headers that are sent without being asked for, by us or by the reference. */
    private static final Set<String> TRANSPORT = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "host",
            "http2-settings",
            "proxy-connection",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "x-api-key", "api-key", "apikey", "cookie", "proxy-authorization");

    private static final JacksonJson JSON = new JacksonJson();

    private final boolean strict;
    private final Map<RequestKey, List<Row>> left = new LinkedHashMap<>();
    private final Map<RequestKey, Row> last = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Exchanges(List<Row> recorded, boolean strict) {
        this.strict = strict;
        for (Row exchange : recorded) {
            RequestKey key = RequestKey.of(request(row(exchange.get("request"))), JSON);
            left.computeIfAbsent(key, absent -> new ArrayList<>()).add(exchange);
            last.put(key, exchange);
        }
    }

    private static Request request(Row recorded) {
        return new Request(
                String.valueOf(recorded.get("method")),
                String.valueOf(recorded.get("url")),
                headers(row(recorded.get("headers"))),
                body(row(recorded.get("body"))));
    }

    static Headers headers(Row recorded) {
        Map<String, String> headers = new LinkedHashMap<>();
        recorded.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return Headers.of(headers);
    }

    static byte @Nullable [] body(Row recorded) {
        if (recorded.get("text") instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return recorded.get("base64") instanceof String text
                ? Base64.getDecoder().decode(text)
                : null;
    }

    /** The recorded response to a request; null, which is a problem, if there is none. */
    synchronized @Nullable Row answer(Request asked) {
        RequestKey key = RequestKey.of(asked, JSON);
        Row known = last.get(key);
        if (known == null) {
            problems.add(
                    "request that the reference does not make: " + asked.method() + " " + asked.url() + nearest(key));
            return null;
        }
        List<Row> waiting = left.getOrDefault(key, List.of());
        if (waiting.isEmpty()) {
            problems.add("request more often than by the reference: " + asked.method() + " " + asked.url());
            return row(known.get("response"));
        }
        Row chosen = waiting.stream()
                .min(Comparator.comparingInt(
                        exchange -> differences(exchange, asked).size()))
                .orElseThrow();
        waiting.remove(chosen);
        problems.addAll(differences(chosen, asked));
        return row(chosen.get("response"));
    }

    private String nearest(RequestKey key) {
        return last.keySet().stream()
                .min(Comparator.comparingInt(key::distanceTo))
                .map(nearest -> " (nearest: " + nearest + "; " + String.join(", ", key.differencesFrom(nearest)) + ")")
                .orElse("");
    }

    private List<String> differences(Row exchange, Request asked) {
        Headers recorded = request(row(exchange.get("request"))).headers();
        List<String> differences = new ArrayList<>();
        recorded.asMap().forEach((name, value) -> {
            String sent = asked.headers().get(name);
            boolean equal =
                    name.equalsIgnoreCase("content-type") ? media(value).equals(media(sent)) : value.equals(sent);
            if (!equal) {
                differences.add("header " + name + " of " + asked + ": " + sent + " instead of " + value);
            }
        });
        asked.headers().asMap().forEach((name, value) -> {
            String known = name.toLowerCase(Locale.ROOT);
            if (recorded.get(name) == null && (strict ? !TRANSPORT.contains(known) : CREDENTIALS.contains(known))) {
                differences.add("header " + name + " of " + asked + " that the reference does not send: " + value);
            }
        });
        return differences;
    }

    private static String media(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** What was otherwise than in the recording, with the requests that did not come. */
    synchronized List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        left.values()
                .forEach(waiting -> waiting.forEach(exchange -> {
                    Row request = row(exchange.get("request"));
                    all.add("request that only the reference makes: " + request.get("method") + " "
                            + request.get("url"));
                }));
        return all;
    }
}
