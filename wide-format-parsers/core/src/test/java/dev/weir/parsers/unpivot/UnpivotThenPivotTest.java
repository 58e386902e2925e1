package dev.weir.parsers.unpivot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.parsers.Extraction;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Columns that became rows and become columns again are what they were. */
class UnpivotThenPivotTest {

    private static final List<String> PRODUCTS = List.of("casino", "poker", "sports", "lotto");
    private static final List<String> METRICS = List.of("bets", "ngr", "deposits_sum", "first time");

    @RepeatedTest(50)
    void givesTheSameRows(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row(random, i));
        }
        String metricsTo = random.nextBoolean() ? "columns" : "rows";

        List<Row> records = Extraction.of("""
                type: CustomRecordExtractor
                class_name: weir.parsers.UnpivotExtractor
                name_pattern: "^(?<product>casino|poker|sports|lotto)_(?<_metric>.+)$"
                metrics_to: %s
                """.formatted(metricsTo)).ofRows(copies(rows));

        assertThat(pivoted(records)).isEqualTo(withoutColumnsThatAreNull(rows));
    }

    private static List<Row> copies(List<Row> rows) {
        return rows.stream().map(Row::copy).toList();
    }

    private static Row row(Random random, int id) {
        List<String> columns = new ArrayList<>();
        for (String product : PRODUCTS) {
            for (String metric : METRICS) {
                if (random.nextInt(3) > 0) {
                    columns.add(product + "_" + metric);
                }
            }
        }
        columns.add(0, "casino_bets");
        Collections.shuffle(columns, random);
        Row row = new Row();
        row.put("id", (long) id);
        columns.forEach(column -> row.put(column, value(random)));
        row.put("tags", List.of("a", Row.of("b", 1L)));
        return row;
    }

    private static @Nullable Object value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "t" + random.nextInt();
            case 2 -> random.nextDouble();
            case 3 -> List.of(1L);
            default -> random.nextLong();
        };
    }

    /** Rows by their id; what is null is as good as missing, as records have all metrics of their row. */
    private static Map<Object, Map<String, Object>> withoutColumnsThatAreNull(List<Row> rows) {
        Map<Object, Map<String, Object>> all = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, Object> present = new LinkedHashMap<>();
            row.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
            all.put(row.get("id"), present);
        }
        return all;
    }

    private static Map<Object, Map<String, Object>> pivoted(List<Row> records) {
        Map<Object, Map<String, Object>> all = new LinkedHashMap<>();
        for (Row record : records) {
            Map<String, Object> row = all.computeIfAbsent(record.get("id"), id -> new LinkedHashMap<>());
            String product = String.valueOf(record.get("product"));
            record.forEach((name, value) -> {
                if (value != null && (name.equals("id") || name.equals("tags"))) {
                    row.put(name, value);
                } else if (value != null && name.equals("value")) {
                    row.put(product + "_" + record.get("metric"), value);
                } else if (value != null && METRICS.contains(name)) {
                    row.put(product + "_" + name, value);
                }
            });
        }
        return all;
    }
}
