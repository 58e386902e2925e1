/** Values of columns that are given another type. */
@NullMarked
package dev.weir.parsers.value;

import org.jspecify.annotations.NullMarked;
