package dev.weir.parsers.analytics;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.document.Elements;
import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.value.ValueType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names and types that a report's headers give, as far as they were read. Used by one thread. */
final class ReportHeader {

    private final Report report;
    private @Nullable List<String> dimensions;
    private @Nullable List<String> metrics;
    private final List<@Nullable ValueType> types = new ArrayList<>();
    private final List<String> pivots = new ArrayList<>();
    private final List<@Nullable ValueType> pivotTypes = new ArrayList<>();
    private int rowCount = -1;
    private boolean met;

    ReportHeader(Report report) {
        this.report = report;
        this.dimensions = report.dimensionNames();
    }

    void take(Report.Part part, DocumentReader reader) {
        met = true;
        List<@Nullable Object> elements =
                Elements.read(reader, report.extractor().limits()::columns);
        switch (part) {
            case DIMENSIONS -> dimensions = added(dimensions, elements, null);
            case METRICS -> metrics = added(metrics, elements, types);
            case PIVOTS -> elements.forEach(this::pivot);
            case ROW_COUNT ->
                rowCount = elements.size() == 1 && elements.get(0) instanceof Long count
                        ? (int) Math.min(count, Integer.MAX_VALUE)
                        : -1;
            case SIGN -> {}
            case ROWS -> throw new IllegalStateException("Rows are no header");
        }
    }

    private List<String> added(
            @Nullable List<String> before, List<@Nullable Object> headers, @Nullable List<@Nullable ValueType> typed) {
        List<String> names = before == null ? new ArrayList<>() : before;
        for (Object header : headers) {
            names.add(name(header));
            if (typed != null) {
                typed.add(type(header));
            }
        }
        return names;
    }

    private String name(@Nullable Object header) {
        String name = ColumnNames.in(header, report.nameKey());
        if (name == null) {
            throw Unreadable.because(
                    "Cannot read the rows of a report: one of its headers has no name (set name_key to the"
                            + " key of the name in a header)");
        }
        return name;
    }

    private @Nullable ValueType type(@Nullable Object header) {
        boolean wanted = report.extractor().types() == HeaderTypes.FROM_HEADERS;
        return wanted && header instanceof Row object ? MetricTypes.of(object.get(report.typeKey())) : null;
    }

    private void pivot(@Nullable Object header) {
        if (!(header instanceof Row pivot) || !(pivot.get("pivotHeaderEntries") instanceof List<?> entries)) {
            return;
        }
        for (Object entry : entries) {
            if (entry instanceof Row column && column.get("dimensionValues") instanceof List<?> values) {
                StringBuilder name = new StringBuilder(name(column.get("metric")));
                values.forEach(value -> name.append('_').append(value));
                report.extractor().limits().columns(pivots.size() + 1);
                pivots.add(name.toString());
                pivotTypes.add(type(column.get("metric")));
            }
        }
    }

    /** Whether there was any of what reports have besides rows. */
    boolean isMet() {
        return met;
    }

    boolean isComplete() {
        return (dimensions != null || !report.has(Report.Part.DIMENSIONS))
                && (metrics != null || !report.has(Report.Part.METRICS));
    }

    List<String> dimensions() {
        return dimensions == null ? List.of() : dimensions;
    }

    /** The metrics, and behind them the columns of pivots. */
    List<String> metrics() {
        List<String> all = new ArrayList<>(metrics == null ? List.of() : metrics);
        all.addAll(pivots);
        return all;
    }

    /** The types of the metrics in the same order; null for those that stay as they are. */
    List<@Nullable ValueType> types() {
        List<@Nullable ValueType> all = new ArrayList<>(types);
        all.addAll(pivotTypes);
        return all;
    }

    /** How many rows the whole report has; negative if it does not say. */
    int rowCount() {
        return rowCount;
    }
}
