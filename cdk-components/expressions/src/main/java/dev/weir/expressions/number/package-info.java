/** Python's numbers and how floats print. Knows nothing of the other types. */
@NullMarked
package dev.weir.expressions.number;

import org.jspecify.annotations.NullMarked;
