/** The template language against texts that nobody would write: what Jazzer makes out of seeds. */
@NullMarked
package dev.weir.expressions.fuzz;

import org.jspecify.annotations.NullMarked;
