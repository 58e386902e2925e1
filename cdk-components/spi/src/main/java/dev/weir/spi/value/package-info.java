/** The values that flow through a connector: JSON objects as rows, records, and the slices that a stream is read in. */
@NullMarked
package dev.weir.spi.value;

import org.jspecify.annotations.NullMarked;
