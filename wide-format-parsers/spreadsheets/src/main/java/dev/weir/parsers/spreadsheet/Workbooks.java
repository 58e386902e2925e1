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
record Workbooks(SpreadsheetFormat format, CellRules rules, Bounds bounds) {

    private static final String ODS_TYPE = "mimetype";

    /** The workbook that a body is. */
    Workbook open(InputStream body, BodyKind kind) {
        return switch (kind) {
            case ZIP -> packed(body);
            case CONTAINER -> {
                found(SpreadsheetFormat.XLS);
                yield XlsWorkbook.of(body, rules, bounds);
            }
            default -> throw stranger(kind);
        };
    }

    private Workbook packed(InputStream body) {
        ZipParts parts = ZipParts.of(body, bounds);
        Workbook opened = null;
        try {
            opened = parts.has(ODS_TYPE) || parts.has(OdsWorkbook.CONTENT) ? ods(parts) : office(parts);
            return opened;
        } finally {
            if (opened == null) {
                parts.close();
            }
        }
    }

    private Workbook ods(ZipParts parts) {
        found(SpreadsheetFormat.ODS);
        return new OdsWorkbook(parts, rules, bounds);
    }

    private Workbook office(ZipParts parts) {
        String main = Relationships.of(parts, "", bounds).first("officeDocument");
        if (main == null || !parts.has(main)) {
            throw bounds.because(
                    "it is an archive, but none of a spreadsheet",
                    "read other archives with weir.parsers.ArchiveDecoder");
        }
        boolean isBinary = main.endsWith(".bin");
        found(isBinary ? SpreadsheetFormat.XLSB : SpreadsheetFormat.XLSX);
        Relationships related = Relationships.of(parts, main, bounds);
        OfficeParts written = isBinary
                ? XlsbParts.of(parts, main, related, bounds)
                : XlsxParts.of(parts, main, related, rules, bounds);
        return new OfficeWorkbook(parts, related, written, rules, bounds);
    }

    private void found(SpreadsheetFormat found) {
        if (format != SpreadsheetFormat.AUTO && format != found) {
            throw Unreadable.because(
                    "Cannot read " + format + ": it is " + found + " (set format to auto or correct it)");
        }
        bounds.is(found.name());
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
            case OLD -> Unreadable.because(what + "older than Excel 97 (let the source save it in another format)");
            default -> Unreadable.body("a spreadsheet", "it is in no format of one", null);
        };
    }
}
