package dev.weir.lsp.reference;

import dev.weir.lsp.outline.Trail;

/**
 * A name in a reference.
 *
 * @param start  the offset of its first character in the text of the reference
 * @param end    the offset behind its last character
 * @param target what the reference leads to up to here
 */
public record Segment(int start, int end, Trail target) {}
