package dev.weir.parsers.analytics;

import dev.weir.parsers.document.DocumentTable;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one report. Used by one thread. */
final class ReportTable implements DocumentTable {

    private final Report report;
    private final ReportHeader header;
    private @Nullable ReportRecords records;
    /** The totals of each date range, where they are read in place of rows and are no rows themselves. */
    private final List<Row> totals = new ArrayList<>();

    ReportTable(Report report) {
        this.report = report;
        this.header = new ReportHeader(report);
    }

    @Override
    public void take(int place, String key, DocumentReader reader) {
        header.take(report.part(place), reader);
    }

    @Override
    public boolean isReady() {
        return header.isComplete();
    }

    @Override
    public boolean missesRows() {
        boolean ofTotals = report.extractor().totals() == Totals.ONLY;
        if (header.isMet()) {
            return ofTotals;
        }
        boolean hasHeaders = report.has(Report.Part.DIMENSIONS) || report.has(Report.Part.METRICS);
        if (hasHeaders) {
            report.strange("it has neither headers nor " + (ofTotals ? "totals" : "rows"));
        }
        return !hasHeaders;
    }

    @Override
    public Iterator<? extends @Nullable Object> records(@Nullable Object value) {
        report.countRow();
        if (!(value instanceof Row row)) {
            report.strange("a row is no object");
            return Collections.emptyIterator();
        }
        if (report.extractor().totals() == Totals.ONLY && report.extractor().layout() == Layout.GA_V4) {
            totals.add(row);
            report.extractor().limits().heldRows(totals.size());
            return Collections.emptyIterator();
        }
        Object metrics = report.metrics(row);
        return metrics instanceof Row named
                ? named(report.dimensions(row), named)
                : ofLists(report.dimensions(row), metrics);
    }

    private Iterator<? extends @Nullable Object> ofLists(@Nullable Object dimensions, @Nullable Object metrics) {
        if (isNoList(dimensions) || isNoList(metrics)) {
            report.strange("the dimensions or metrics of a row are no list");
            return Collections.emptyIterator();
        }
        List<?> values = dimensions instanceof List<?> list ? list : List.of();
        if (values.size() != header.dimensions().size()) {
            report.strange("a row has " + values.size() + " dimensions, and the report "
                    + header.dimensions().size());
            return Collections.emptyIterator();
        }
        return records().of(values, metrics instanceof List<?> list ? list : List.of());
    }

    private static boolean isNoList(@Nullable Object value) {
        return value != null && !(value instanceof List<?>);
    }

    private ReportRecords records() {
        ReportRecords known = records;
        if (known == null) {
            known = new ReportRecords(report, header);
            records = known;
        }
        return known;
    }

    /** A row whose metrics stand under their names. */
    private Iterator<? extends @Nullable Object> named(@Nullable Object dimensions, Row metrics) {
        Row record = NamedRow.of(dimensions, header.dimensions(), metrics, report);
        return record == null ? Collections.emptyIterator() : List.of(record).iterator();
    }

    @Override
    public Iterator<? extends @Nullable Object> end() {
        if (!totals.isEmpty()) {
            return records().of(Collections.nCopies(header.dimensions().size(), null), totals);
        }
        return records == null ? Collections.emptyIterator() : records.end();
    }
}
