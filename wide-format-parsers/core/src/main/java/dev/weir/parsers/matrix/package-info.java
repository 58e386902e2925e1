/** Tables whose rows are lists of cells, with the names of the columns apart from them. */
@NullMarked
package dev.weir.parsers.matrix;

import org.jspecify.annotations.NullMarked;
