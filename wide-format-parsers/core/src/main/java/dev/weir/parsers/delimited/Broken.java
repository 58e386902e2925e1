package dev.weir.parsers.delimited;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;

/** Failures of reading records, whoever finds them. */
final class Broken {

    private Broken() {}

    static ConnectorException openQuote(String place) {
        return Unreadable.body("CSV", place + " has a quote that is not closed before the end", null);
    }

    static ConnectorException behindQuote(String place) {
        return Unreadable.because(
                "Cannot read CSV: " + place + " has a cell that goes on behind its closing quote (correct"
                        + " quote or escape; quote: '' takes quotes for what they are)");
    }

    static ConnectorException longCell(String place, DelimitedLimits limits) {
        return Unreadable.limit(
                "CSV",
                place + " has a cell of more than " + limits.cellCharacters() + " characters (is a quote not closed?)",
                "cell_characters");
    }

    static ConnectorException longLine(String place, DelimitedLimits limits) {
        return Unreadable.limit(
                "CSV", place + " has more than " + limits.recordCharacters() + " characters", "record_characters");
    }

    static ConnectorException manyCells(String place, DelimitedLimits limits) {
        return Unreadable.limit("CSV", place + " has more than " + limits.columns() + " cells", "columns");
    }
}
