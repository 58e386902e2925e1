/** The reading of texts as Python literals, which gives rendered texts their types. */
@NullMarked
package dev.weir.expressions.literal;

import org.jspecify.annotations.NullMarked;
