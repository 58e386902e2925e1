/** Rows that are lists of cells, each with the name of its column. */
@NullMarked
package dev.weir.parsers.cells;

import org.jspecify.annotations.NullMarked;
