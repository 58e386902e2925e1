package dev.weir.parsers.analytics;

import dev.weir.spi.annotation.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a report is laid out. */
public enum Layout {
    /** The reports of the Google Analytics Data API: {@code dimensionHeaders}, {@code metricHeaders}, {@code rows}. */
    @Name("ga4")
    GA4(
            List.of(),
            List.of("dimensionHeaders"),
            List.of("metricHeaders"),
            List.of("rows"),
            List.of("dimensionValues"),
            List.of("metricValues"),
            List.of("totals")),
    /** The reports of the Google Analytics Reporting API 4: {@code columnHeader} and {@code data}, in a list of reports. */
    @Name("ga_v4")
    GA_V4(
            List.of("reports"),
            List.of("columnHeader", "dimensions"),
            List.of("columnHeader", "metricHeader", "metricHeaderEntries"),
            List.of("data", "rows"),
            List.of("dimensions"),
            List.of("metrics"),
            List.of("data", "totals")),
    /** Rows with the values of the dimensions in a list {@code keys}, and each metric beside it under its name. */
    KEYS_ARRAY(List.of(), null, null, List.of("rows"), List.of("keys"), List.of(), null),
    /** What the parameters say. */
    CUSTOM(List.of(), null, null, List.of("rows"), null, null, null);

    private final List<String> path;
    private final @Nullable List<String> dimensionHeaders;
    private final @Nullable List<String> metricHeaders;
    private final List<String> rows;
    private final @Nullable List<String> dimensions;
    private final @Nullable List<String> metrics;
    private final @Nullable List<String> totals;

    Layout(
            List<String> path,
            @Nullable List<String> dimensionHeaders,
            @Nullable List<String> metricHeaders,
            List<String> rows,
            @Nullable List<String> dimensions,
            @Nullable List<String> metrics,
            @Nullable List<String> totals) {
        this.path = path;
        this.dimensionHeaders = dimensionHeaders;
        this.metricHeaders = metricHeaders;
        this.rows = rows;
        this.dimensions = dimensions;
        this.metrics = metrics;
        this.totals = totals;
    }

    List<String> path() {
        return path;
    }

    @Nullable
    List<String> dimensionHeaders() {
        return dimensionHeaders;
    }

    @Nullable
    List<String> metricHeaders() {
        return metricHeaders;
    }

    List<String> rows() {
        return rows;
    }

    @Nullable
    List<String> dimensions() {
        return dimensions;
    }

    @Nullable
    List<String> metrics() {
        return metrics;
    }

    @Nullable
    List<String> totals() {
        return totals;
    }
}
