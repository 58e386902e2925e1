package dev.weir.parsers.spreadsheet;

/** The formats of spreadsheets. */
public enum SpreadsheetFormat {
    /** Whichever of them the body is. */
    AUTO,
    /** Excel since 2007: {@code .xlsx}, {@code .xlsm}. */
    XLSX,
    /** Excel 97 to 2003. */
    XLS,
    /** OpenDocument, for instance of LibreOffice. */
    ODS,
    /** The binary format of Excel since 2007. */
    XLSB
}
