package dev.weir.parsers.headers;

/** What happens to fields whose names become the same. */
public enum Dedupe {
    /** The slice fails. */
    FAIL,
    /** The second and those after it get a number behind them: {@code clicks_2}. */
    SUFFIX
}
