package dev.weir.parsers.delimited;

import dev.weir.parsers.table.Duplicates;
import dev.weir.parsers.table.FillMerged;
import dev.weir.parsers.table.Footer;
import dev.weir.parsers.table.Preamble;
import dev.weir.parsers.table.Ragged;
import dev.weir.parsers.table.Sections;
import dev.weir.parsers.table.TableLayout;
import dev.weir.parsers.table.TableParameters;
import dev.weir.parsers.text.NullBytes;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report with separated values (CSV, TSV) as people and spreadsheets write them: with lines above the header, headers
 * of several rows, totals and remarks below, several tables in one file. Each row is a record of texts, in the order of the
 * columns. Rows are read while the body arrives.
 *
 * <pre>
 * type: CustomDecoder
 * class_name: weir.parsers.DelimitedReportDecoder
 * preamble: {until_header: [Date, Clicks]}
 * footer: {regex: "^(Total|©)"}
 * </pre>
 *
 * <p>Cells in quotes may hold the delimiter and line ends; two quotes inside are one. A first line {@code sep=;} names the
 * delimiter. Blank lines are passed over. A body without any text gives no records. A page of HTML, XML, JSON or an archive in
 * place of the report, a quote that is not closed and a row of the wrong length fail the slice, with the line.
 *
 * @param delimiter      what stands between cells: {@code auto} finds it among tab, semicolon, pipe and comma in the first
 *                       lines of the table; {@code tab}, {@code comma}, {@code semicolon} and {@code pipe} may be given by
 *                       name. Several characters are possible
 * @param encoding       how the text is encoded: {@code auto} tells it by a byte order mark, the charset of
 *                       {@code Content-Type}, UTF-8 if the first 64 KiB are that, or else windows-1252. Otherwise a name as
 *                       Python or Java has it, such as {@code utf-8-sig}, {@code latin-1} or {@code cp1252}
 * @param quote          the character around cells; an empty text for none, so that quotes are characters like others
 * @param escape         the character that takes the meaning from the one behind it, inside and outside of quotes
 * @param preamble       what stands above the header
 * @param preambleFields columns whose value stands above the header: patterns by name. The first group of the first match is
 *                       the value. A pattern that matches no line fails, one whose group took no part gives null
 * @param headerRows     how many rows the header has; 0 if {@code names} says all
 * @param fillMerged     how merged cells of a header of several rows are read
 * @param join           what stands between the parts of a name that comes from several header rows
 * @param names          names in place of the header's, one for each column, for instance where those depend on the user's
 *                       language; an empty one leaves that of the header
 * @param duplicates     what happens to columns that have the same name
 * @param footer         what stands below the rows and gives no records
 * @param ragged         what happens to rows that do not have as many cells as the header
 * @param nullTokens     texts that stand for null
 * @param trimEmptyRows  whether rows whose cells are all empty are left out
 * @param nullBytes      what happens to characters of code 0
 * @param emptyTexts     patterns of bodies that stand for no rows, such as {@code ^No data}; they may have up to 8192
 *                       characters
 * @param sections       whether there are several tables, each with a header of its own
 * @param sectionRegex   the pattern of the line above each table; its first group, or else the line, is the title
 * @param sectionField   the column for a table's title, or for its number if it has none
 * @param limits         how much is read at most
 */
@Component("weir.parsers.DelimitedReportDecoder")
public record DelimitedReportDecoder(
        @Interpolate(Interpolation.RENDERED) @Default("\"auto\"")
        Template<String> delimiter,

        @Default("\"auto\"") Template<String> encoding,

        @Interpolate(Interpolation.RENDERED) @Default("\"\\\"\"")
        Template<String> quote,

        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> escape,
        @Nullable Preamble preamble,
        @Interpolate(Interpolation.RENDERED) @Default("{}") Map<String, Template<String>> preambleFields,
        @Default("1") int headerRows,
        @Default("\"right\"") FillMerged fillMerged,

        @Interpolate(Interpolation.RENDERED) @Default("\" | \"")
        Template<String> join,

        @Interpolate(Interpolation.RENDERED) @Default("[]") List<Template<String>> names,
        @Default("\"suffix\"") Duplicates duplicates,
        @Nullable Footer footer,
        @Default("\"fail\"") Ragged ragged,

        @Interpolate(Interpolation.RENDERED) @Default("[\"\"]")
        List<Template<String>> nullTokens,

        @Default("true") boolean trimEmptyRows,
        @Default("\"strip\"") NullBytes nullBytes,
        @Interpolate(Interpolation.RENDERED) @Default("[]") List<Template<String>> emptyTexts,
        @Default("\"none\"") Sections sections,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> sectionRegex,
        @Interpolate(Interpolation.RENDERED) @Nullable Template<String> sectionField,
        @Default("{}") DelimitedLimits limits)
        implements Decoder, TableParameters {

    public DelimitedReportDecoder {
        preambleFields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(preambleFields));
        names = List.copyOf(names);
        nullTokens = List.copyOf(nullTokens);
        emptyTexts = List.copyOf(emptyTexts);
        TableLayout.check(preamble, preambleFields, headerRows, names, sections, sectionRegex, sectionField);
    }

    @Override
    public DocumentReader open(Response response, Scope scope) {
        return ValueReader.of(new ReportOpening(this, response, scope).rows());
    }
}
