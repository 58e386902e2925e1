package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;

/**
 * A decoder or a record extractor, where a component works on what either gives: the documents of the one or the records
 * of the other. Nothing else implements it.
 */
@Kind
public interface RowSource {}
