package dev.weir.parsers.spreadsheet;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.ods.OdsWorkbook;
import dev.weir.parsers.spreadsheet.office.OfficeParts;
import dev.weir.parsers.spreadsheet.office.OfficeWorkbook;
import dev.weir.parsers.spreadsheet.office.Relationships;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.Workbook;
import dev.weir.parsers.spreadsheet.xls.XlsWorkbook;
import dev.weir.parsers.spreadsheet.xlsb.XlsbParts;
import dev.weir.parsers.spreadsheet.xlsx.XlsxParts;
import dev.weir.spi.failure.ConnectorException;
import java.io.InputStream;

/** Opens workbooks, whatever format they have. */
record Workbooks(SpreadsheetDecoder decoder, CellRules rules) {

    private static final String TYPE = "mimetype";

    /** A workbook that is open, and the name of its format for messages. */
    record Opened(String format, Workbook workbook, Bounds bounds) {}

    /** Opens the workbook that a body is. */
    Opened open(InputStream body, BodyKind kind) {
        return switch (kind) {
            case ZIP -> packed(body);
            case CONTAINER -> {
                expect(SpreadsheetFormat.XLS);
                Bounds bounds = bounds("XLS");
                yield new Opened("XLS", XlsWorkbook.of(body, rules, bounds), bounds);
            }
            default -> throw stranger(kind);
        };
    }

    private Bounds bounds(String format) {
        return new Bounds(format, decoder.limits());
    }

    private Opened packed(InputStream body) {
        Bounds bounds = bounds("a spreadsheet");
        ZipParts parts = ZipParts.of(body, bounds);
        Opened opened = null;
        try {
            opened = parts.has(TYPE) || parts.has(OdsWorkbook.CONTENT) ? ods(parts) : office(parts, bounds);
            return opened;
        } finally {
            if (opened == null) {
                parts.close();
            }
        }
    }

    private Opened ods(ZipParts parts) {
        expect(SpreadsheetFormat.ODS);
        Bounds bounds = bounds("ODS");
        return new Opened("ODS", new OdsWorkbook(parts, rules, bounds), bounds);
    }

    private Opened office(ZipParts parts, Bounds unknown) {
        String main = Relationships.of(parts, "", unknown).first("officeDocument");
        if (main == null || !parts.has(main)) {
            throw unknown.because(
                    "it is an archive, but none of a spreadsheet",
                    "read other archives with weir.parsers.ArchiveDecoder");
        }
        boolean isBinary = main.endsWith(".bin");
        expect(isBinary ? SpreadsheetFormat.XLSB : SpreadsheetFormat.XLSX);
        String format = isBinary ? "XLSB" : "XLSX";
        Bounds bounds = bounds(format);
        Relationships related = Relationships.of(parts, main, bounds);
        OfficeParts written = isBinary
                ? XlsbParts.of(parts, main, related, bounds)
                : XlsxParts.of(parts, main, related, rules, bounds);
        return new Opened(format, new OfficeWorkbook(parts, related, written, rules, bounds), bounds);
    }

    private void expect(SpreadsheetFormat found) {
        if (decoder.format() != SpreadsheetFormat.AUTO && decoder.format() != found) {
            throw Unreadable.because(
                    "Cannot read " + decoder.format() + ": it is " + found + " (set format to auto or correct it)");
        }
    }

    private static ConnectorException stranger(BodyKind kind) {
        String what = "Cannot read a spreadsheet: it is ";
        String remedy = ", as decoder or as otherwise; it may be an error page too)";
        return switch (kind) {
            case HTML -> Unreadable.because(what + "HTML (read it with weir.parsers.HtmlTableDecoder" + remedy);
            case TEXT ->
                Unreadable.because(
                        what + "text, perhaps CSV (read it with weir.parsers.DelimitedReportDecoder" + remedy);
            case XML_2003 ->
                Unreadable.because(what + "XML of Excel 2003 (read it with weir.parsers.XmlRecordsExtractor" + remedy);
            case XML -> Unreadable.because(what + "XML (read it with weir.parsers.XmlRecordsExtractor" + remedy);
            case JSON -> Unreadable.because(what + "JSON (read it with JsonDecoder" + remedy);
            case OLD ->
                Unreadable.because(what + "older than Excel 97 (let the source save it in another format)");
            default -> Unreadable.body("a spreadsheet", "it is in no format of one", null);
        };
    }
}
