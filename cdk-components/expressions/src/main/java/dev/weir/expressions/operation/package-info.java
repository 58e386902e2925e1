/** Operators on values: arithmetic, indexes and slices, printf and format layouts. */
@NullMarked
package dev.weir.expressions.operation;

import org.jspecify.annotations.NullMarked;
