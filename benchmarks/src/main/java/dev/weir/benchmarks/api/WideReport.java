package dev.weir.benchmarks.api;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report of 120 columns as CSV, about a kilobyte a row, with CRLF and quoted texts: {@code report.csv}. */
final class WideReport {

    private static final int COLUMNS = 120;
    private static final int KINDS = 8;
    private static final long SEED = 5;

    private WideReport() {}

    static Map<String, Endpoint> endpoints(int rows) {
        Records header = Records.render(
                1, '\n', SEED, (text, i, random) -> text.append(names()).append('\r'));
        Records lines = Records.render(rows, '\n', SEED, WideReport::row);
        return Map.of("report.csv", request -> {
            List<ByteBuffer> slices = new ArrayList<>(header.first(1));
            slices.addAll(lines.first(request.limit()));
            return Answer.of("text/csv", slices);
        });
    }

    private static String names() {
        return IntStream.range(0, COLUMNS)
                .mapToObj(c -> String.format("col_%03d", c))
                .collect(Collectors.joining(","));
    }

    private static void row(StringBuilder text, int row, SplittableRandom random) {
        for (int column = 0; column < COLUMNS; column++) {
            text.append(column == 0 ? "" : ",");
            cell(text, row, column, random);
        }
        text.append('\r');
    }

    private static void cell(StringBuilder text, int row, int column, SplittableRandom random) {
        switch (column % KINDS) {
            case 0 -> text.append(row * 17L + column);
            case 1 -> text.append(Invented.word(random));
            case 2 -> Invented.decimal(text, 1000, random);
            case 3 -> {
                text.append("2026-");
                Invented.padded(text, 1 + random.nextInt(12), 2);
                text.append('-');
                Invented.padded(text, 1 + random.nextInt(28), 2);
            }
            case 4 -> text.append(random.nextInt(2) == 0 ? random.nextInt(1000) : "");
            case 5 -> {
                if (random.nextInt(10) == 0) {
                    text.append("\"quoted, \"\"x\"\" text\"");
                } else {
                    Invented.words(text, 2, random);
                }
            }
            case 6 -> text.append(random.nextInt(2) == 0);
            default -> text.append(random.nextLong(1L << 40));
        }
    }
}
