package dev.weir.parsers.columnar.value;

/** What values of bytes become. */
public enum Binary {
    /** Texts in Base64. */
    BASE64,
    /** Texts of hexadecimal digits. */
    HEX,
    /** The texts that they are in UTF-8; the slice fails if they are none. */
    UTF8
}
