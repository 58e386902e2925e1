/** Parsers against bytes that nobody would send: what Jazzer makes out of seeds. */
@NullMarked
package dev.weir.parsers.fuzz;

import org.jspecify.annotations.NullMarked;
