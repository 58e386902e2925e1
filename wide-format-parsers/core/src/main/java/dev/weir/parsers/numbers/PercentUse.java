package dev.weir.parsers.numbers;

/** What becomes of a number with a percent sign. */
public enum PercentUse {
    /** The number before the sign: {@code 12.5%} becomes 12.5. */
    AS_IS,
    /** The fraction that it denotes: {@code 12.5%} becomes 0.125. */
    FRACTION
}
