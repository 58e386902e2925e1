/** Syntax trees to closures: names resolved to slots once, constants computed once. */
@NullMarked
package dev.weir.expressions.compile;

import org.jspecify.annotations.NullMarked;
