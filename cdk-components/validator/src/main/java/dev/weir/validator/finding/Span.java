package dev.weir.validator.finding;

/**
 * A part of a line.
 *
 * @param line   the line, from 1; 0 if the file as a whole is meant
 * @param column the column of the first character, from 1, in Unicode code points
 * @param length how many code points it has
 */
public record Span(int line, int column, int length) {

    /** The file as a whole. */
    public static final Span FILE = new Span(0, 0, 0);
}
