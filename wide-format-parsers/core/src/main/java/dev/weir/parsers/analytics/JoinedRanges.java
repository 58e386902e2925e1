package dev.weir.parsers.analytics;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of which each belongs to one date range, joined by their other dimensions. Used by one thread. */
final class JoinedRanges {

    private final Report report;
    private final ReportHeader header;
    private final int rangePlace;
    private final List<String> ranges = new ArrayList<>();
    private final Map<List<@Nullable Object>, Map<String, @Nullable Object[]>> rows = new LinkedHashMap<>();
    private int count;

    JoinedRanges(Report report, ReportHeader header, int rangePlace) {
        this.report = report;
        this.header = header;
        this.rangePlace = rangePlace;
    }

    /** Adds a row; the dimensions are the caller's no longer. */
    void add(List<@Nullable Object> dimensions, @Nullable Object[] metrics) {
        report.extractor().limits().heldRows(++count);
        String range = String.valueOf(dimensions.remove(rangePlace));
        if (!ranges.contains(range)) {
            ranges.add(range);
            report.extractor().limits().columns(ranges.size() * metrics.length);
        }
        Map<String, @Nullable Object[]> sets = rows.computeIfAbsent(dimensions, each -> new LinkedHashMap<>());
        if (sets.putIfAbsent(range, metrics) != null) {
            report.strange("two rows of one date range have the same dimensions");
        }
    }

    Iterator<Row> records() {
        if (header.rowCount() > count) {
            throw Unreadable.because("Cannot join the date ranges of a report: it has " + header.rowCount()
                    + " rows, but the page " + count
                    + " (ask for all of them in one page, or set date_ranges to label)");
        }
        Row names = columns();
        return rows.entrySet().stream()
                .map(row -> record(names, row.getKey(), row.getValue()))
                .iterator();
    }

    private Row columns() {
        List<String> names = new ArrayList<>(header.dimensions());
        names.remove(rangePlace);
        for (String range : ranges) {
            header.metrics().forEach(metric -> names.add(metric + "_" + range));
        }
        names.addAll(report.injected().keySet());
        return ColumnNames.distinct(names);
    }

    private Row record(Row names, List<@Nullable Object> dimensions, Map<String, @Nullable Object[]> sets) {
        @Nullable Object[] values = dimensions.toArray(new @Nullable Object[names.size()]);
        int place = dimensions.size();
        int metrics = header.metrics().size();
        for (String range : ranges) {
            @Nullable Object[] set = sets.get(range);
            if (set != null) {
                System.arraycopy(set, 0, values, place, metrics);
            }
            place += metrics;
        }
        for (Object value : report.injected().values()) {
            values[place++] = value;
        }
        return Row.withKeysOf(names, values);
    }
}
