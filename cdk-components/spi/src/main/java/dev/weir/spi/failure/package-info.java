/** Failures that say whose they are. */
@NullMarked
package dev.weir.spi.failure;

import org.jspecify.annotations.NullMarked;
