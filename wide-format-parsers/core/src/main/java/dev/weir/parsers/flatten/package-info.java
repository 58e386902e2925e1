/** Nested objects become columns. */
@NullMarked
package dev.weir.parsers.flatten;

import org.jspecify.annotations.NullMarked;
