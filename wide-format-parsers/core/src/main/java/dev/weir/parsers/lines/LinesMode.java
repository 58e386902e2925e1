package dev.weir.parsers.lines;

/** What lines are. */
public enum LinesMode {
    /** Each is a JSON value. */
    NDJSON,
    /** Each matches {@code pattern}, whose named groups are the columns. */
    REGEX,
    /** Each matches {@code pattern}, in which {@code %{NAME:column}} stands for well-known patterns. */
    GROK,
    /** Each holds pairs such as {@code key=value}. */
    KV
}
