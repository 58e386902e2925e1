package dev.weir.parsers.columnar.value;

/** What decimal values become. */
public enum Decimals {
    /** Exact numbers of JSON, with all digits that the scale gives them. */
    NUMBERS,
    /** Texts with the same digits. */
    TEXTS
}
