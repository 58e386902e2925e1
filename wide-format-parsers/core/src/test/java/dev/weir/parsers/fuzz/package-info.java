/** Parsers on bytes that nobody meant for them. */
@NullMarked
package dev.weir.parsers.fuzz;

import org.jspecify.annotations.NullMarked;
