package dev.weir.parsers.spreadsheet.sheet;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import org.jspecify.annotations.Nullable;

/** Counts what is read of one body, and fails it beyond its limits. Used by one thread. */
public final class Bounds {

    private String format;
    private final SpreadsheetLimits limits;
    private long rows;
    private long cells;
    private long rowCharacters;

    /**
     * The bounds of a body.
     *
     * @param format what it is as far as that is known, to stand behind "Cannot read "
     */
    public Bounds(String format, SpreadsheetLimits limits) {
        this.format = format;
        this.limits = limits;
    }

    /** Says what the body turned out to be. */
    public void is(String known) {
        format = known;
    }

    /** What the body is. */
    public String format() {
        return format;
    }

    /** The limits. */
    public SpreadsheetLimits limits() {
        return limits;
    }

    /** Counts a row that begins. */
    public void row() {
        rowCharacters = 0;
        if (++rows > limits.rows()) {
            throw beyond("it has more than " + limits.rows() + " rows", "rows");
        }
    }

    /** Counts a cell in a column, from 0. */
    public void cell(int column) {
        if (column < 0 || column >= limits.columns()) {
            throw beyond("it has more than " + limits.columns() + " columns", "columns");
        }
        if (++cells > limits.cells()) {
            throw beyond("it has more than " + limits.cells() + " cells", "cells");
        }
    }

    /** Looks at the length of a text that belongs to a cell, whole or as far as it was read. */
    public void text(long characters) {
        if (characters > limits.cellCharacters()) {
            throw beyond("a cell has more than " + limits.cellCharacters() + " characters", "cell_characters");
        }
    }

    /** Counts the text of a cell of the present row. */
    public void textInRow(int characters) {
        text(characters);
        rowCharacters += characters;
        if (rowCharacters > limits.rowCharacters()) {
            throw beyond("a row has more than " + limits.rowCharacters() + " characters", "row_characters");
        }
    }

    /** Looks at the number of sheets so far. */
    public void sheets(int count) {
        if (count > limits.sheets()) {
            throw beyond("it has more than " + limits.sheets() + " sheets", "sheets");
        }
    }

    /** Looks at the number of merged ranges so far. */
    public void mergedRanges(int count) {
        if (count > limits.mergedRanges()) {
            throw beyond("a sheet has more than " + limits.mergedRanges() + " merged ranges", "merged_ranges");
        }
    }

    /** A failure of going beyond a limit. */
    public ConnectorException beyond(String reason, String parameter) {
        return Unreadable.limit(format, reason, parameter);
    }

    /** A failure of a body that is not of its format. */
    public ConnectorException broken(String reason, @Nullable Throwable cause) {
        return Unreadable.body(format, reason, cause);
    }

    /** A failure that has a remedy of its own. */
    public ConnectorException because(String reason, String remedy) {
        return Unreadable.because("Cannot read " + format + ": " + reason + " (" + remedy + ")");
    }
}
