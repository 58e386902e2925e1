package dev.weir.parsers.totals;

import dev.weir.parsers.source.OnShapeError;
import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceRows;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.KeyColumns;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.record.RowSource;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops rows of totals from reports, and checks that the rows add up to them. It is an extractor, as it has to see all rows of a
 * page: those of its {@code source}, which may be any decoder or extractor. A row of totals is known by one of its fields
 * ({@code match}), by keys that hold nothing in it ({@code null_keys}), or by being the last one of the page ({@code last_row});
 * each row that any of them says is dropped. Totals may also stand beside the rows, at {@code totals_path}.
 *
 * <pre>
 * type: CustomRecordExtractor
 * class_name: weir.parsers.TotalsRowFilter
 * source: {type: CsvDecoder}
 * match: {field: Date, values: [Total]}
 * reconcile: {metrics: [Clicks, NGR]}
 * </pre>
 *
 * <p>A page may hold several reports, each with totals of its own: files of an archive, sheets, sections. {@code part_keys} tells them
 * apart, so that each is held against its own totals, and one that does not add up is not hidden by another.
 *
 * <p>Rows are passed on while they arrive, so that a mismatch is known when all rows of the page went on: the slice fails then, its
 * state stays, and it is read again, as with a body that broke off. Sums are those of one page. Where the totals are those of a
 * report that comes in several pages, the pages cannot be reconciled: leave {@code reconcile} out, or ask for the report in one
 * page.
 *
 * <p>Numbers are added exactly. A total that a source computed with floating numbers, such as 0.30000000000000004, is the sum if
 * it differs by no more than such a computation loses; a row that changed differs by more.
 *
 * @param source          where the rows come from, a decoder or an extractor; the retriever's decoder by default
 * @param path            the keys that lead to the rows in a document
 * @param match           a field that says that a row is one of totals
 * @param nullKeys        fields all of which are null, blank or missing in rows of totals
 * @param lastRow         whether the last row of each page, or part of a page, is one of totals
 * @param partKeys        fields that tell the parts of a page apart, such as {@code file_field} of an archive or
 *                        {@code section_field} of a report; rows of one part follow each other. Without any a page is one part
 * @param totalsPath      the keys that lead to the totals in a document, before or after the rows; an object, or a list of one
 * @param reconcile       checks the rows against the totals; without it they are dropped alone
 * @param totalsRowCounts whether the source counts its rows of totals as rows of a page. With false an offset moves on by the
 *                        other rows, as is right where a page of 100 rows has its totals as the 101st; where they are one of
 *                        the 100, true keeps the paginator from taking the page for the last one
 * @param pageSizeCounts  what paginators count: the rows that the source sent, which keeps offsets right, or the records, for a
 *                       source that counts in those
 * @param onShapeError    what happens to values that are no objects
 */
@Component("weir.parsers.TotalsRowFilter")
public record TotalsRowFilter(
        @KeyColumns(KeyColumns.Names.WITHIN) @Nullable RowSource source,
        @Default("[]") List<Template<String>> path,
        @Nullable TotalsMatch match,
        @Default("[]") List<Template<String>> nullKeys,
        @Default("false") boolean lastRow,
        @Default("[]") List<Template<String>> partKeys,
        @Default("[]") List<Template<String>> totalsPath,
        @Nullable Reconcile reconcile,
        @Default("false") boolean totalsRowCounts,
        @Default("\"source_rows\"") PageSizeCounts pageSizeCounts,
        @Default("\"fail\"") OnShapeError onShapeError)
        implements RecordExtractor {

    public TotalsRowFilter {
        path = List.copyOf(path);
        nullKeys = List.copyOf(nullKeys);
        partKeys = List.copyOf(partKeys);
        totalsPath = List.copyOf(totalsPath);
        boolean findsRows = match != null || !nullKeys.isEmpty() || lastRow;
        if (!findsRows && totalsPath.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot find totals: nothing says where they are (add match, null_keys, last_row or totals_path)");
        }
        if (!totalsPath.isEmpty() && !partKeys.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot find totals: those at totals_path are of the whole page, and part_keys"
                            + " divide it (leave one of them out)");
        }
        if (!totalsPath.isEmpty() && reconcile == null) {
            throw new IllegalArgumentException(
                    "Cannot find totals: totals_path has no use without reconcile (add reconcile)");
        }
    }

    @Override
    public @Nullable Decoder decoder() {
        return SourceRows.decoder(source);
    }

    @Override
    public Rows extract(DocumentReader documents, Scope scope) {
        List<String> keys = totalsPath.stream().map(key -> key.in(scope)).toList();
        TotalsInDocuments watched = keys.isEmpty() ? null : new TotalsInDocuments(documents, keys);
        SourceRows rows = SourceRows.of(source, path, watched == null ? documents : watched, scope);
        return new TotalsRows(this, rows, watched, scope);
    }

    @Override
    public List<String> keyColumns() {
        return SourceRows.keyColumns(source, List.of());
    }
}
