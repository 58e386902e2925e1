/** The kinds of component that turn a response into records: decoders, extractors, selectors, filters, transformations. */
@NullMarked
package dev.weir.spi.record;

import org.jspecify.annotations.NullMarked;
