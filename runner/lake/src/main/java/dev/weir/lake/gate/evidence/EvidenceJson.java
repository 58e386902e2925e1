package dev.weir.lake.gate.evidence;

import dev.weir.lake.table.PastRun;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.ReadFigures.Total;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of evidence as JSON values, and back. */
final class EvidenceJson {

    private EvidenceJson() {}

    static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    static List<List<String>> paths(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(EvidenceJson::texts).toList()
                : List.of();
    }

    static List<PastRun> history(@Nullable Object list) {
        List<PastRun> runs = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> runs.add(PastRun.of((Row) item)));
        }
        return runs;
    }

    static Row of(ReadFigures read) {
        Row row = Row.of("requests", read.requests());
        row.put("retried", read.retried());
        row.put("ignored", read.ignored());
        row.put("failed", read.failed());
        row.put("extracted", read.extracted());
        row.put("filtered", read.filtered());
        row.put("totals", read.totals().stream().map(EvidenceJson::of).toList());
        return row;
    }

    private static Row of(Total total) {
        Row row = Row.of("name", total.name());
        row.put("stated", total.stated());
        row.put("found", total.found());
        row.put("agrees", total.agrees());
        return row;
    }

    static ReadFigures read(Row row) {
        List<Total> totals = new ArrayList<>();
        if (row.get("totals") instanceof List<?> items) {
            items.forEach(item -> totals.add(total((Row) item)));
        }
        return new ReadFigures(
                count(row, "requests"),
                count(row, "retried"),
                count(row, "ignored"),
                count(row, "failed"),
                count(row, "extracted"),
                count(row, "filtered"),
                totals);
    }

    private static Total total(Row row) {
        return new Total(
                String.valueOf(row.get("name")),
                String.valueOf(row.get("stated")),
                String.valueOf(row.get("found")),
                Boolean.TRUE.equals(row.get("agrees")));
    }

    private static long count(Row row, String key) {
        if (row.get(key) instanceof Long count) {
            return count;
        }
        throw new IllegalArgumentException("no number '" + key + "' in figures of a reading");
    }
}
