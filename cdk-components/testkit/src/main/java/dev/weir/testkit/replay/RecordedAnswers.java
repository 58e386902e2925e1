package dev.weir.testkit.replay;

import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answers to equal requests, given out in their order; the last one repeats. */
final class RecordedAnswers {

    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Exchange> left = new ArrayList<>();

    void add(Exchange exchange) {
        exchanges.add(exchange);
        left.add(exchange);
    }

    /** The answer whose turn it is, of those whose request had the same headers if there are any. */
    synchronized Exchange next(Headers headers) {
        List<Exchange> fitting = exchanges.stream()
                .filter(exchange -> agree(exchange.request().headers(), headers))
                .toList();
        List<Exchange> candidates = fitting.isEmpty() ? exchanges : fitting;
        Exchange chosen = candidates.stream()
                .filter(left::contains)
                .findFirst()
                .orElseGet(() -> candidates.get(candidates.size() - 1));
        left.remove(chosen);
        return chosen;
    }

    /** The requests whose answers were not given out. */
    synchronized List<Request> left() {
        return left.stream().map(Exchange::request).toList();
    }

    private static boolean agree(Headers recorded, Headers sent) {
        for (Map.Entry<String, String> header : recorded.asMap().entrySet()) {
            boolean compared = !header.getKey().equalsIgnoreCase("Content-Type");
            if (compared && !header.getValue().equals(sent.get(header.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
