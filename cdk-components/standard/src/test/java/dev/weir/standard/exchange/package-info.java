/** Answers of a source, and values as they are written. */
@NullMarked
package dev.weir.standard.exchange;

import org.jspecify.annotations.NullMarked;
