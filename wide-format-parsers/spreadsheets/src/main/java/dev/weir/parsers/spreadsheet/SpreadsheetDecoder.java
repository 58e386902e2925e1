package dev.weir.parsers.spreadsheet;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.cell.Dates;
import dev.weir.parsers.spreadsheet.cell.Formulas;
import dev.weir.parsers.spreadsheet.cell.Numbers;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.CellRange;
import dev.weir.parsers.spreadsheet.sheet.SpreadsheetLimits;
import dev.weir.parsers.spreadsheet.sheet.Workbook;
import dev.weir.parsers.table.Duplicates;
import dev.weir.parsers.table.FillMerged;
import dev.weir.parsers.table.Footer;
import dev.weir.parsers.table.Preamble;
import dev.weir.parsers.table.Ragged;
import dev.weir.parsers.table.Sections;
import dev.weir.parsers.table.TableLayout;
import dev.weir.parsers.table.TableParameters;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Response;
import dev.weir.spi.http.UnpackedResponse;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of a spreadsheet: Excel ({@code .xlsx}, {@code .xlsm}, {@code .xlsb}, {@code .xls} of Excel 97 and later) or OpenDocument
 * ({@code .ods}), told by the body. Each row below the header is a document, with the names of the header as keys. Numbers, true and
 * false stay what they are, dates become ISO 8601, errors the text that the sheet shows. Empty cells are null.
 *
 * <p>Rows are read one at a time, from a temporary file in which the body is kept. Formulas are never evaluated, links to other files
 * never followed, macros and whatever else the file holds not looked at.
 *
 * <p>What sources call {@code .xls} is often an HTML page or CSV. Such a body fails with a message that says so, unless
 * {@code otherwise} reads it.
 *
 * <pre>
 * decoder:
 *   type: CustomDecoder
 *   class_name: weir.parsers.SpreadsheetDecoder
 *   sheets: {name: Earnings}
 *   preamble: {until_header: [Date, Brand]}
 *   footer: {regex: "^Total"}
 * </pre>
 *
 * @param format          which format the body has to be
 * @param sheets          which sheets are read; the first by default. Each has a header of its own
 * @param sheetField      the column for the name of the sheet that a row comes from
 * @param range           the part of each sheet that is read, for instance {@code B3:F100}, {@code B:F} or {@code B3:}
 * @param merged          how merged cells are read
 * @param untilEmptyRows  how many empty rows behind each other end what is read of a sheet, once there was a row that is not; 0 for none
 * @param hiddenRows      whether rows that are hidden or filtered away are read
 * @param hiddenSheets    whether hidden sheets count and are read
 * @param dates           how dates and times are read
 * @param numbers         how other numbers are read
 * @param formulas        how cells with a formula are read
 * @param preamble        what stands above the table; by default it begins with the first row that is not empty. The cells of a row
 *                        are joined by tabs where a pattern looks at it
 * @param preambleFields  columns whose value stands above the table: patterns by name, whose first group is the value
 * @param headerRows      how many rows the header has; none if {@code names} says all
 * @param fillMerged      how empty cells are read in all rows but the last of a header of several, that are not merged
 * @param join            what stands between the parts of a name that comes from several header rows
 * @param names           names in place of the header's, by position; an empty one leaves that of the header
 * @param duplicates      what happens to columns of the same name
 * @param footer          what stands below the table
 * @param nullTokens      texts that stand for null
 * @param sections        whether there are several tables below each other
 * @param sectionRegex    the pattern of the row above each of them, whose first group, or else the row, is its title
 * @param sectionField    the column for the title of the table that a row comes from, or for its number if it has none
 * @param ragged          what happens to rows that have not as many cells as the header
 * @param otherwise       the decoder for bodies that are HTML, XML, JSON or other text in place of a spreadsheet
 * @param limits          how much is read before the slice fails
 */
@Component("weir.parsers.SpreadsheetDecoder")
public record SpreadsheetDecoder(
        @Default("\"auto\"") SpreadsheetFormat format,
        @Nullable SheetChoice sheets,
        @Nullable Template<String> sheetField,
        @Nullable Template<String> range,
        @Default("\"fill\"") Merged merged,
        @Default("3") int untilEmptyRows,
        @Default("\"keep\"") Hidden hiddenRows,
        @Default("\"keep\"") Hidden hiddenSheets,
        @Default("\"iso\"") Dates dates,
        @Default("\"raw\"") Numbers numbers,
        @Default("\"cached\"") Formulas formulas,
        @Nullable Preamble preamble,
        @Default("{}") Map<String, Template<String>> preambleFields,
        @Default("1") int headerRows,
        @Default("\"none\"") FillMerged fillMerged,
        @Default("\" | \"") Template<String> join,
        @Default("[]") List<Template<String>> names,
        @Default("\"suffix\"") Duplicates duplicates,
        @Nullable Footer footer,

        @Interpolate(Interpolation.RENDERED) @Default("[\"\"]")
        List<Template<String>> nullTokens,

        @Default("\"none\"") Sections sections,
        @Nullable Template<String> sectionRegex,
        @Nullable Template<String> sectionField,
        @Default("\"pad\"") Ragged ragged,
        @Nullable Decoder otherwise,
        @Default("{}") SpreadsheetLimits limits)
        implements Decoder, TableParameters {

    private static final int START = 4096;

    public SpreadsheetDecoder {
        preambleFields = Collections.unmodifiableMap(new LinkedHashMap<>(preambleFields));
        names = List.copyOf(names);
        nullTokens = List.copyOf(nullTokens);
        TableLayout.check(preamble, preambleFields, headerRows, names, sections, sectionRegex, sectionField);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        PushbackInputStream body = new PushbackInputStream(response.body(), START);
        BodyKind kind = BodyKind.of(start(body));
        if (kind == BodyKind.EMPTY) {
            return ValueReader.of(Collections.emptyIterator());
        }
        if (kind.isForOthers() && otherwise != null) {
            return otherwise.open(
                    new UnpackedResponse(response, body, scope.runtime().json()), scope);
        }
        Bounds bounds = new Bounds("a spreadsheet", limits);
        Workbook workbook = new Workbooks(format, new CellRules(dates, numbers, formulas), bounds).open(body, kind);
        return reader(workbook, bounds, scope);
    }

    private DocumentReader reader(Workbook workbook, Bounds bounds, Scope scope) {
        SpreadsheetRows rows = null;
        try {
            rows = new SpreadsheetRows(this, workbook, bounds, scope);
            return ValueReader.of(rows, rows::close);
        } finally {
            if (rows == null) {
                workbook.close();
            }
        }
    }

    private static byte[] start(PushbackInputStream body) {
        try {
            byte[] start = body.readNBytes(START);
            body.unread(start);
            return start;
        } catch (IOException e) {
            throw Unreadable.body("a spreadsheet", String.valueOf(e.getMessage()), e);
        }
    }

    CellRange rangeIn(Scope scope) {
        try {
            return range == null ? CellRange.ALL : CellRange.of(range.in(scope));
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.CONFIG, String.valueOf(e.getMessage()), e);
        }
    }
}
