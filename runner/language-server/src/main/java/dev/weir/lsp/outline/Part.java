package dev.weir.lsp.outline;

/** A part of a text, between two offsets. Compared by identity: a text may hold the same part many times. */
public sealed interface Part permits MappingPart, ListPart, ScalarPart {

    /** The offset of its first character. */
    int start();

    /** The offset behind its last character. */
    int end();
}
