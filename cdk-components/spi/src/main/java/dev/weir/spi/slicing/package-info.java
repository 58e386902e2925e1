/** The kinds of component that cut a stream into slices and remember how far it was read. */
@NullMarked
package dev.weir.spi.slicing;

import org.jspecify.annotations.NullMarked;
