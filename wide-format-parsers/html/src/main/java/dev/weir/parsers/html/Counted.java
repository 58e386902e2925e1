package dev.weir.parsers.html;

import dev.weir.parsers.source.Unreadable;

/** Counts the rows and cells of a page. Used by one thread. */
final class Counted {

    private final HtmlLimits limits;
    private long rows;
    private long cells;

    Counted(HtmlLimits limits) {
        this.limits = limits;
    }

    void row() {
        if (++rows > limits.rows()) {
            throw Unreadable.limit("HTML", "it has more than " + limits.rows() + " rows", "rows");
        }
    }

    /** Counts a cell of a row that has a number of columns so far. */
    void cell(int columns) {
        if (columns > limits.columns()) {
            throw Unreadable.limit("HTML", "a row has more than " + limits.columns() + " columns", "columns");
        }
        if (++cells > limits.cells()) {
            throw Unreadable.limit("HTML", "it has more than " + limits.cells() + " cells", "cells");
        }
    }
}
