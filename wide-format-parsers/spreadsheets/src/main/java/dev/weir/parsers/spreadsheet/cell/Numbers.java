package dev.weir.parsers.spreadsheet.cell;

/** How numbers are read. */
public enum Numbers {
    /** As they are stored: 12.25 % is 0.1225. */
    RAW,
    /** As texts that the sheet shows, by their number format, in English: {@code 12.25%}, {@code 1,234.50}. */
    DISPLAYED
}
