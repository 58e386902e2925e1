package dev.weir.parsers.analytics;

import dev.weir.parsers.document.NameList;
import dev.weir.parsers.document.RowValues;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an extractor says in one scope, and how many rows of reports were read so far. Used by one thread. */
final class Report {

    /** The number of the rows' path. */
    static final int ROWS = 0;

    private static final List<String> PIVOT_HEADERS = List.of("columnHeader", "metricHeader", "pivotHeaders");
    private static final List<String> ROW_COUNT = List.of("rowCount");
    /** What reports of keys have also where they have no rows. */
    private static final List<String> AGGREGATION = List.of("responseAggregationType");

    /** What stands at a path of a report. */
    enum Part {
        /** Rows, or totals in their place. */
        ROWS,
        /** The names of dimensions. */
        DIMENSIONS,
        /** The names and types of metrics. */
        METRICS,
        /** The columns that a pivot makes. */
        PIVOTS,
        /** How many rows the whole report has. */
        ROW_COUNT,
        /** Something that only a report has. */
        SIGN
    }

    private final AnalyticsReportExtractor extractor;
    private final Scope scope;
    private final List<List<String>> places = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final @Nullable List<String> dimensionNames;
    private final List<String> dimensionPath;
    private final List<String> metricPath;
    private final String nameKey;
    private final String typeKey;
    private final String valueKey;
    private final String dateRangeField;
    private final Row injected;
    private int sourceRows;

    private Report(AnalyticsReportExtractor extractor, Scope scope) {
        this.extractor = extractor;
        this.scope = scope;
        this.dimensionNames = names(extractor, scope);
        this.dimensionPath = path(extractor.dimensionPath(), extractor.layout().dimensions());
        this.metricPath = path(extractor.metricPath(), extractor.layout().metrics());
        this.nameKey = extractor.nameKey().in(scope);
        this.typeKey = extractor.typeKey().in(scope);
        this.valueKey = extractor.valueKey().in(scope);
        this.dateRangeField = extractor.dateRangeField().in(scope);
        this.injected = RowValues.texts(extractor.inject(), scope);
        findPlaces();
    }

    static Report of(AnalyticsReportExtractor extractor, Scope scope) {
        return new Report(extractor, scope);
    }

    private static @Nullable List<String> names(AnalyticsReportExtractor extractor, Scope scope) {
        Template<@Nullable Object> names = extractor.dimensionNames();
        return AnalyticsReportExtractor.FROM_HEADERS.equals(names.in(scope))
                ? null
                : NameList.in(names, scope, "dimension_names");
    }

    private void findPlaces() {
        Layout layout = extractor.layout();
        boolean ofTotals = extractor.totals() == Totals.ONLY;
        place(
                Part.ROWS,
                ofTotals ? path(extractor.totalsPath(), layout.totals()) : path(extractor.rowsPath(), layout.rows()));
        if (dimensionNames == null) {
            place(Part.DIMENSIONS, path(extractor.dimensionHeadersPath(), layout.dimensionHeaders()));
        }
        place(Part.METRICS, path(extractor.metricHeadersPath(), layout.metricHeaders()));
        if (layout == Layout.KEYS_ARRAY) {
            place(Part.SIGN, AGGREGATION);
        }
        if (layout == Layout.GA_V4) {
            place(Part.PIVOTS, PIVOT_HEADERS);
        } else if (extractor.dateRanges() == DateRanges.SPLIT) {
            place(Part.ROW_COUNT, ROW_COUNT);
        }
    }

    private void place(Part part, List<String> path) {
        if (!path.isEmpty()) {
            places.add(path);
            parts.add(part);
        }
    }

    private List<String> path(@Nullable List<Template<String>> given, @Nullable List<String> ofLayout) {
        if (given != null) {
            return RowValues.texts(given, scope);
        }
        return ofLayout == null ? List.of() : ofLayout;
    }

    AnalyticsReportExtractor extractor() {
        return extractor;
    }

    /** The keys that lead to reports. */
    List<String> path() {
        return path(extractor.path(), extractor.layout().path());
    }

    List<List<String>> places() {
        return places;
    }

    Part part(int place) {
        return parts.get(place);
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** The names that the manifest gives; null if they stand in headers. */
    @Nullable
    List<String> dimensionNames() {
        return dimensionNames;
    }

    @Nullable
    Object dimensions(Row row) {
        return dimensionPath.isEmpty() ? null : RowValues.at(row, dimensionPath);
    }

    /** The metrics of a row: a list, or an object with their names. */
    @Nullable
    Object metrics(Row row) {
        if (!metricPath.isEmpty()) {
            return RowValues.at(row, metricPath);
        }
        Row beside = Row.of(row);
        if (!dimensionPath.isEmpty()) {
            beside.drop(dimensionPath.get(0));
        }
        return beside;
    }

    /** The value in a cell. */
    @Nullable
    Object value(@Nullable Object cell) {
        return cell instanceof Row object ? object.get(valueKey) : cell;
    }

    String nameKey() {
        return nameKey;
    }

    String typeKey() {
        return typeKey;
    }

    String dateRangeField() {
        return dateRangeField;
    }

    /** The columns that each record has besides, with their values. */
    Row injected() {
        return injected;
    }

    void strange(String reason) {
        extractor.onShapeError().handle("read the rows of a report", reason, scope);
    }

    void countRow() {
        sourceRows++;
    }

    int sourceRows() {
        return sourceRows;
    }
}
