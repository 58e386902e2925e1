package dev.weir.parsers.fixed;

/** What the places and lengths of columns count. */
public enum FixedUnit {
    /** Characters. */
    CHARACTERS,
    /** Bytes of the encoding, of which a character may take several. */
    BYTES
}
