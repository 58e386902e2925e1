package dev.weir.parsers.analytics;

import dev.weir.parsers.document.DocumentTables;
import dev.weir.parsers.document.HeldLimits;
import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.Places;
import dev.weir.parsers.source.SourceDocuments;
import dev.weir.parsers.source.SourceRows;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of reports whose rows hold the values of dimensions and metrics by their places, with the names in headers or in
 * the request. Each record has the dimensions, then the metrics. Rows stream where headers come before them; otherwise they are
 * held. A report without rows gives no records; {@code (other)} and {@code (not set)} stay as they are.
 *
 * <p>Pivot reports of {@code ga4} have the same rows. Those of {@code ga_v4} have a column for each metric and value of the
 * pivot, {@code ga:users_Chrome}; an {@code UnpivotExtractor} around this makes rows of them.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.AnalyticsReportExtractor
 * layout: ga4
 * inject: {property_id: "{{ stream_slice.property_id }}"}
 * </pre>
 *
 * @param source               where the reports come from, a decoder or an extractor; the retriever's decoder by default
 * @param layout               how the reports are laid out; the paths below may still say otherwise
 * @param path                 the keys that lead to the report, or to a list of reports, in a document
 * @param dimensionNames       the names of the dimensions in order: {@code from_headers}, a list, or a text that is a list once it
 *                             is evaluated, such as what the request asks for
 * @param dimensionHeadersPath the keys that lead from the report to the list of dimensions
 * @param metricHeadersPath    the keys that lead from the report to the list of metrics
 * @param rowsPath             the keys that lead from the report to its rows
 * @param dimensionPath        the keys that lead from a row to the values of its dimensions: a list, or an object with their names
 * @param metricPath           the keys that lead from a row to the values of its metrics: a list, or an object with their names;
 *                             without any, they are what the row holds beside its dimensions
 * @param totalsPath           the keys that lead from the report to its totals, which have the form of rows
 * @param nameKey              the key of the name where a header is an object
 * @param typeKey              the key of the type where a header is an object
 * @param valueKey             the key of the value where a value is an object
 * @param types                which types metrics have
 * @param dateRanges           how the values of several date ranges are told apart; with {@code split}, a {@code ga4} report has to
 *                             come in one page, as each of its rows belongs to one range
 * @param dateRangeField       the column of the name of the date range; a dimension of this name holds it in {@code ga4}, and
 *                             {@code ga_v4} counts {@code date_range_0}, {@code date_range_1}
 * @param totals               what happens to the totals that stand beside the rows
 * @param inject               columns that each record has besides, behind the others
 * @param pageSizeCounts       what paginators count; the rows of the source are those of the reports
 * @param onShapeError         what happens to reports and rows that do not have this shape
 * @param limits               what is held in memory at most
 */
@Component("weir.parsers.AnalyticsReportExtractor")
public record AnalyticsReportExtractor(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        Layout layout,
        @Nullable List<Template<String>> path,

        @Interpolate(Interpolation.NESTED) @Default("\"from_headers\"")
        Template<@Nullable Object> dimensionNames,

        @Nullable List<Template<String>> dimensionHeadersPath,
        @Nullable List<Template<String>> metricHeadersPath,
        @Nullable List<Template<String>> rowsPath,
        @Nullable List<Template<String>> dimensionPath,
        @Nullable List<Template<String>> metricPath,
        @Nullable List<Template<String>> totalsPath,
        @Default("\"name\"") Template<String> nameKey,
        @Default("\"type\"") Template<String> typeKey,
        @Default("\"value\"") Template<String> valueKey,
        @Default("\"from_headers\"") HeaderTypes types,
        @Default("\"single\"") DateRanges dateRanges,

        @KeyColumns(when = {"layout=ga_v4", "date_ranges=label"}) @Default("\"dateRange\"")
        Template<String> dateRangeField,

        @Default("\"drop\"") Totals totals,
        @Default("{}") Map<String, Template<String>> inject,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError,
        @Default("{}") HeldLimits limits)
        implements RecordExtractor {

    static final String FROM_HEADERS = "from_headers";

    public AnalyticsReportExtractor {
        path = copy(path);
        dimensionHeadersPath = copy(dimensionHeadersPath);
        metricHeadersPath = copy(metricHeadersPath);
        rowsPath = copy(rowsPath);
        dimensionPath = copy(dimensionPath);
        metricPath = copy(metricPath);
        totalsPath = copy(totalsPath);
        inject = Collections.unmodifiableMap(new LinkedHashMap<>(inject));
        boolean hasHeaders = dimensionHeadersPath != null || layout.dimensionHeaders() != null;
        require(metricPath != null || layout.metrics() != null, "metric_path");
        require(totals == Totals.DROP || totalsPath != null || layout.totals() != null, "totals_path");
        require(
                hasHeaders || layout == Layout.CUSTOM || !dimensionNames.text().equals(FROM_HEADERS),
                "dimension_names");
    }

    private static @Nullable List<Template<String>> copy(@Nullable List<Template<String>> path) {
        return path == null ? null : List.copyOf(path);
    }

    private static void require(boolean given, String parameter) {
        if (!given) {
            throw new IllegalArgumentException(
                    "Cannot read a report of this layout: there is no " + parameter + " (add it)");
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        SourceDocuments from = SourceDocuments.of(source, documents, scope);
        Report report = Report.of(this, scope);
        DocumentTables records = new DocumentTables(
                new Places(from.reader(), report.path(), scope),
                report.places(),
                Report.ROWS,
                () -> new ReportTable(report),
                report::strange,
                limits,
                scope);
        return from.counted(records, report::sourceRows, pageSizeCounts);
    }

    @Override
    public List<String> keyColumns() {
        boolean labels = layout == Layout.GA_V4 && dateRanges == DateRanges.LABEL;
        return SourceRows.keyColumns(source, labels ? List.of(dateRangeField.text()) : List.of());
    }
}
