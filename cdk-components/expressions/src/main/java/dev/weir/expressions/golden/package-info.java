/** Comparison of evaluations with recorded ones of the reference. */
@NullMarked
package dev.weir.expressions.golden;

import org.jspecify.annotations.NullMarked;
