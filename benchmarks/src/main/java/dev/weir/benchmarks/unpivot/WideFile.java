package dev.weir.benchmarks.unpivot;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made report: lines above the header, 3 columns that identify a row and 117 of 9 products and 13 metrics each, and a totals
 * row. The same for the same number of rows.
 */
final class WideFile {

    static final List<String> IDS = List.of("player_id", "date", "brand");
    static final List<String> PRODUCTS =
            List.of("casino", "sports", "poker", "bingo", "lottery", "live", "virtuals", "esports", "games");
    static final List<String> METRICS = List.of(
            "bets",
            "wins",
            "rounds",
            "sessions",
            "deposits",
            "withdrawals",
            "bonuses",
            "chargebacks",
            "turnover",
            "ggr",
            "ngr",
            "fees",
            "commission");

    private WideFile() {}

    /** Writes rows until the file has a size. */
    static void write(Path file, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(4711);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            long written = start(out);
            for (int row = 0; written < bytes; row++) {
                String line = line(row, random);
                out.write(line);
                written += line.length();
            }
            out.write("Total,,\"all, of them\"" + ",0".repeat(PRODUCTS.size() * METRICS.size()) + "\n");
        }
    }

    private static long start(BufferedWriter out) throws IOException {
        StringBuilder start = new StringBuilder("Report: Players by product\nPeriod: June 2025\n\n");
        start.append(String.join(",", IDS));
        for (String product : PRODUCTS) {
            METRICS.forEach(
                    metric -> start.append(',').append(product).append('_').append(metric));
        }
        start.append('\n');
        out.write(start.toString());
        return start.length();
    }

    private static String line(int row, SplittableRandom random) {
        StringBuilder line = new StringBuilder(1100);
        line.append(900_000_000L + row)
                .append(",2025-06-")
                .append(10 + row % 20)
                .append(",\"Brand, ");
        line.append(row % 7).append('"');
        for (int i = 0; i < PRODUCTS.size() * METRICS.size(); i++) {
            int cents = random.nextInt(1_000_000);
            line.append(',')
                    .append(cents / 100)
                    .append('.')
                    .append(cents / 10 % 10)
                    .append(cents % 10);
        }
        return line.append('\n').toString();
    }
}
