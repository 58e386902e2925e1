package dev.weir.parsers.spreadsheet.cell;

/** How cells are read whose number format shows a date or a time. */
public enum Dates {
    /** As ISO 8601: {@code 2024-01-31}, {@code 2024-01-31T12:30:00}, {@code 12:30:00}, and {@code PT26H30M} for elapsed time. */
    ISO,
    /** As the sheet shows them. */
    DISPLAYED,
    /** As the number that is stored: days since the epoch of the workbook. OpenDocument has no such number and gives ISO 8601. */
    SERIAL
}
