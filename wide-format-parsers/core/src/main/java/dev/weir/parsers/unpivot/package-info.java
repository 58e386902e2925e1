/** Columns become rows. */
@NullMarked
package dev.weir.parsers.unpivot;

import org.jspecify.annotations.NullMarked;
