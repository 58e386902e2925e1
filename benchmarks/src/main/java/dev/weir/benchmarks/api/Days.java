package dev.weir.benchmarks.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Orders of days: {@code daily?start=2025-01-01} has a thousand by cursor, and none for a day that is not there. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int PER_DAY = 1000;
    private static final int SECONDS_BETWEEN = 43;
    private static final long SEED = 60;

    private Days() {}

    static Map<String, Endpoint> endpoints(int count) {
        Records orders = Records.render(
                count * PER_DAY, ',', SEED, (text, i, random) -> Order.append(text, i + 1, created(i), random));
        return Map.of("daily", request -> {
            String start = request.query().getOrDefault("start", "");
            long day = ChronoUnit.DAYS.between(FIRST, LocalDate.parse(start));
            boolean known = day >= 0 && day < count;
            int first = known ? (int) day * PER_DAY : 0;
            return Pages.byCursor(orders, request, first, known ? first + PER_DAY : first);
        });
    }

    private static Instant created(int index) {
        return FIRST.plusDays(index / PER_DAY)
                .atStartOfDay()
                .plusSeconds((long) SECONDS_BETWEEN * (index % PER_DAY))
                .toInstant(ZoneOffset.UTC);
    }
}
