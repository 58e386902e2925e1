/** The values that templates meet, what callers hand in, and Python's core operations on them: printing, truth, equality, order, iteration. Also the errors and limits of an evaluation. */
@NullMarked
package dev.weir.expressions.value;

import org.jspecify.annotations.NullMarked;
