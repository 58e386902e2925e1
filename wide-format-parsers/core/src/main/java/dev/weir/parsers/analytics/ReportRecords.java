package dev.weir.parsers.analytics;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.value.ValueType;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of the dimensions and metrics of a report's rows, by their places. Used by one thread. */
final class ReportRecords {

    private final Report report;
    private final ReportHeader header;
    private final List<String> metrics;
    private final List<@Nullable ValueType> types;
    private final DateRanges ranges;
    /** Whether each row holds the metrics of all date ranges. */
    private final boolean rangesInRow;
    /** The place of the date range among the dimensions, where each row belongs to one; negative otherwise. */
    private final int rangeAmongDimensions;

    private final @Nullable JoinedRanges joined;
    private @Nullable Row columns;

    ReportRecords(Report report, ReportHeader header) {
        this.report = report;
        this.header = header;
        this.metrics = header.metrics();
        this.types = header.types();
        this.ranges = report.extractor().dateRanges();
        this.rangesInRow = report.extractor().layout() == Layout.GA_V4;
        this.rangeAmongDimensions = rangesInRow ? -1 : header.dimensions().indexOf(report.dateRangeField());
        this.joined = ranges == DateRanges.SPLIT && rangeAmongDimensions >= 0
                ? new JoinedRanges(report, header, rangeAmongDimensions)
                : null;
    }

    /** The records of a row. */
    Iterator<? extends @Nullable Object> of(List<?> dimensions, List<?> values) {
        if (rangeAmongDimensions >= 0 && ranges == DateRanges.SINGLE) {
            report.strange("the report has several date ranges, and date_ranges is single");
            return Collections.emptyIterator();
        }
        List<@Nullable Object[]> sets = rangesInRow ? sets(values) : one(typed(values));
        if (sets.isEmpty()) {
            return Collections.emptyIterator();
        }
        if (joined != null) {
            joined.add(plain(dimensions), sets.get(0));
            return Collections.emptyIterator();
        }
        if (rangesInRow && ranges == DateRanges.LABEL) {
            return labelled(dimensions, sets);
        }
        if (sets.size() > 1 && ranges == DateRanges.SINGLE) {
            report.strange("the report has several date ranges, and date_ranges is single");
            return Collections.emptyIterator();
        }
        return Collections.singletonList(record(dimensions, sets)).iterator();
    }

    private static List<@Nullable Object[]> one(@Nullable Object @Nullable [] set) {
        return set == null ? List.of() : List.<@Nullable Object[]>of(set);
    }

    /** The metrics of each date range, where a row holds those of all; none if one does not fit. */
    private List<@Nullable Object[]> sets(List<?> ofRanges) {
        List<@Nullable Object[]> sets = new ArrayList<>();
        for (Object range : ofRanges) {
            List<@Nullable Object> values = new ArrayList<>();
            if (range instanceof Row set && set.get("values") instanceof List<?> plain) {
                values.addAll(plain);
                addPivots(set.get("pivotValueRegions"), values);
            }
            @Nullable Object[] typed = typed(values);
            if (typed == null) {
                return List.of();
            }
            sets.add(typed);
        }
        return sets;
    }

    private static void addPivots(@Nullable Object regions, List<@Nullable Object> values) {
        if (regions instanceof List<?> list) {
            for (Object region : list) {
                if (region instanceof Row row && row.get("values") instanceof List<?> pivot) {
                    values.addAll(pivot);
                }
            }
        }
    }

    /** The values of metrics with their types; null if they do not fit. */
    private @Nullable Object @Nullable [] typed(List<?> cells) {
        if (cells.size() != metrics.size()) {
            report.strange("a row has " + cells.size() + " metrics, and the report " + metrics.size());
            return null;
        }
        @Nullable Object[] values = new Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = report.value(cells.get(i));
            ValueType type = types.get(i);
            if (type != null) {
                try {
                    values[i] = type.of(values[i]);
                } catch (IllegalArgumentException e) {
                    report.strange("a value of metric '" + metrics.get(i) + "' is " + e.getMessage());
                    return null;
                }
            }
        }
        return values;
    }

    private List<@Nullable Object> plain(List<?> dimensions) {
        List<@Nullable Object> values = new ArrayList<>(dimensions.size());
        dimensions.forEach(cell -> values.add(report.value(cell)));
        return values;
    }

    private Iterator<? extends @Nullable Object> labelled(List<?> dimensions, List<@Nullable Object[]> sets) {
        List<Row> records = new ArrayList<>(sets.size());
        for (int range = 0; range < sets.size(); range++) {
            List<@Nullable Object> keys = plain(dimensions);
            keys.add("date_range_" + range);
            records.add(record(keys, List.<@Nullable Object[]>of(sets.get(range))));
        }
        return records.iterator();
    }

    private Row record(List<?> dimensions, List<@Nullable Object[]> sets) {
        int size = dimensions.size()
                + sets.size() * metrics.size()
                + report.injected().size();
        Row names = columns;
        if (names == null || names.size() != size) {
            names = columns(dimensions.size(), sets.size());
            columns = names;
        }
        @Nullable Object[] values = new Object[size];
        int place = 0;
        for (Object cell : dimensions) {
            values[place++] = report.value(cell);
        }
        for (@Nullable Object[] set : sets) {
            System.arraycopy(set, 0, values, place, set.length);
            place += set.length;
        }
        for (Object value : report.injected().values()) {
            values[place++] = value;
        }
        return Row.withKeysOf(names, values);
    }

    private Row columns(int dimensions, int sets) {
        List<String> names = new ArrayList<>(header.dimensions());
        if (dimensions > names.size()) {
            names.add(report.dateRangeField());
        }
        boolean split = rangesInRow && ranges == DateRanges.SPLIT;
        for (int range = 0; range < sets; range++) {
            String suffix = split ? "_date_range_" + range : "";
            metrics.forEach(metric -> names.add(metric + suffix));
        }
        names.addAll(report.injected().keySet());
        return ColumnNames.distinct(names);
    }

    /** The records that are known behind the last row only. */
    Iterator<? extends @Nullable Object> end() {
        return joined == null ? Collections.emptyIterator() : joined.records();
    }
}
