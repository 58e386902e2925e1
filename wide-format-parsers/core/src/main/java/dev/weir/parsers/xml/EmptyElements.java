package dev.weir.parsers.xml;

import dev.weir.spi.annotation.Name;

/** What an element without text, children and attributes is. */
public enum EmptyElements {
    /** Null. */
    NULL,
    /** An empty text. */
    @Name("")
    TEXT
}
