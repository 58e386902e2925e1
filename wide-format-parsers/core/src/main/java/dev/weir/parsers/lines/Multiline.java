package dev.weir.parsers.lines;

/** Which lines form a record together. */
public enum Multiline {
    /** Each line is one. */
    NONE,
    /**
     * Lines that are no JSON are joined with those behind them until they are. A line that is a JSON object by itself begins
     * anew.
     */
    JOIN_UNTIL_VALID,
    /** A line that matches {@code start_regex} begins one, and those behind it belong to it. */
    START_REGEX
}
