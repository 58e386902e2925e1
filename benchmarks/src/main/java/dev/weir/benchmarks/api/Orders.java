package dev.weir.benchmarks.api;

import java.time.Instant;
import java.util.Map;

/** Orders by numbered pages ({@code orders}), by cursor ({@code events}), and the first ten of them ({@code tiny}). */
final class Orders {

    private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
    private static final int SECONDS_BETWEEN = 61;
    private static final long SEED = 20_250_615;
    private static final int TINY = 10;

    private Orders() {}

    static Records render(int count, char separator) {
        return Records.render(
                count,
                separator,
                SEED,
                (text, i, random) -> Order.append(text, i + 1, FIRST.plusSeconds((long) SECONDS_BETWEEN * i), random));
    }

    static Map<String, Endpoint> endpoints(int count) {
        Records orders = render(count, ',');
        return Map.of(
                "orders", request -> Pages.numbered(orders, request, 1000),
                "events", request -> Pages.byCursor(orders, request, 0, Math.min(count, request.limit())),
                "tiny", request -> Answer.json("{\"data\":[", orders.between(0, Math.min(TINY, count)), "]}"));
    }
}
