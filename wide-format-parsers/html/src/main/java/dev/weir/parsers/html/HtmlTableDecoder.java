package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.table.Duplicates;
import dev.weir.parsers.table.FillMerged;
import dev.weir.parsers.table.Footer;
import dev.weir.parsers.table.Preamble;
import dev.weir.parsers.table.Ragged;
import dev.weir.parsers.table.Sections;
import dev.weir.parsers.table.TableLayout;
import dev.weir.parsers.table.TableParameters;
import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of an HTML page: exports of dashboards, also those that bear the name of an {@code .xls}. Each row below the header is
 * a document, with the names of the header as keys and texts as values. Rows are read while the page arrives.
 *
 * <p>A page without a table that matches {@code select} fails: it mostly is a login or an error page. While {@code select} is
 * {@code table}, and so takes any, a page that asks for a password fails too, and a table whose first row is the header only because
 * no row is marked as one is warned of. A row like "No data" that spans all columns is a row; {@code footer} leaves it out.
 *
 * <pre>
 * decoder:
 *   type: CustomDecoder
 *   class_name: weir.parsers.HtmlTableDecoder
 *   select: "table#report"
 *   footer: {regex: "^(Total|No data)"}
 * </pre>
 *
 * @param encoding       the charset of the page; {@code auto} takes the byte order mark, the {@code Content-Type}, or what the page says
 * @param select         a CSS selector of the table. It is looked at when the first row of a table was read: it may ask for the table,
 *                       that row, and what stands around and before the table
 * @param tables         which of the tables are read that match; the first by default
 * @param tableField     the column for the caption of the table that a row comes from, or for its number if it has none
 * @param header         which rows are the header. With {@code th} that is the first row in a table that marks none, unless
 *                       {@code header_rows} is 0
 * @param headerRows     how many rows the header has where {@code header} is {@code rows}; none if {@code names} says all
 * @param spans          how cells are read that go over several columns or rows
 * @param text           how the text of cells is read. Tables inside of a cell are no part of its text
 * @param links          columns for the addresses of links: their names by the name of the column whose cells hold the links
 * @param tfoot          what happens to rows in {@code tfoot}
 * @param preamble       what stands above the header in the table. The cells of a row are joined by tabs where a pattern looks at it
 * @param preambleFields columns whose value stands above the header: patterns by name, whose first group is the value
 * @param fillMerged     how empty cells are read in all rows but the last of a header of several
 * @param join           what stands between the parts of a name that comes from several header rows
 * @param names          names in place of the header's, by position; an empty one leaves that of the header
 * @param duplicates     what happens to columns of the same name
 * @param footer         what stands below the rows in the table
 * @param nullTokens     texts that stand for null
 * @param ragged         what happens to rows that have not as many cells as the header
 * @param limits         how much is read before the slice fails
 */
@Component("weir.parsers.HtmlTableDecoder")
@Alias("weir.parsers.HtmlTableExtractor")
public record HtmlTableDecoder(
        @Default("\"auto\"") Template<String> encoding,
        @Default("\"table\"") Template<String> select,
        @Default("{}") TableChoice tables,
        @Nullable Template<String> tableField,
        @Default("\"th\"") Header header,
        @Default("1") int headerRows,
        @Default("\"fill\"") Spans spans,
        @Default("\"normalised\"") CellContent text,
        @Default("{}") Map<String, Template<String>> links,
        @Default("\"drop\"") Tfoot tfoot,
        @Nullable Preamble preamble,
        @Default("{}") Map<String, Template<String>> preambleFields,
        @Default("\"none\"") FillMerged fillMerged,
        @Default("\" | \"") Template<String> join,
        @Default("[]") List<Template<String>> names,
        @Default("\"suffix\"") Duplicates duplicates,
        @Nullable Footer footer,

        @Interpolate(Interpolation.RENDERED) @Default("[\"\"]")
        List<Template<String>> nullTokens,

        @Default("\"pad\"") Ragged ragged,
        @Default("{}") HtmlLimits limits)
        implements Decoder, TableParameters {

    private static final String ANY_TABLE = "table";

    public HtmlTableDecoder {
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
        preambleFields = Collections.unmodifiableMap(new LinkedHashMap<>(preambleFields));
        names = List.copyOf(names);
        nullTokens = List.copyOf(nullTokens);
        TableLayout.check(preamble, preambleFields, headerRows, names, Sections.NONE, null, null);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        PushbackInputStream body =
                new PushbackInputStream(new BoundedInput(response.body(), limits.bytes()), PageEncoding.START);
        byte[] start = start(body);
        if (start.length == 0) {
            return ValueReader.of(Collections.emptyIterator());
        }
        String charset = PageEncoding.of(encoding.in(scope), start, response.headers());
        PageRows rows = PageRows.of(charset, body, response, limits, takesAnyTable(scope), scope);
        return ValueReader.of(new HtmlTables(this, rows, selector(scope), scope));
    }

    /** Whether the page may be any other than the report, as no table of it is named. */
    boolean takesAnyTable(Scope scope) {
        return select.in(scope).strip().equals(ANY_TABLE);
    }

    private static byte[] start(PushbackInputStream body) {
        try {
            byte[] start = body.readNBytes(PageEncoding.START);
            body.unread(start);
            return start;
        } catch (IOException e) {
            throw Unreadable.body("HTML", String.valueOf(e.getMessage()), e);
        }
    }

    private Evaluator selector(Scope scope) {
        String css = select.in(scope);
        try {
            return Selector.evaluatorOf(css);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot look for a table: '" + css + "' is no CSS selector: " + e.getMessage()
                            + " (write one like table.report)",
                    e);
        }
    }
}
