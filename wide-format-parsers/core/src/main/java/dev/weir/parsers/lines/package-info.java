/** Texts in which each record is a line, or several of them. */
@NullMarked
package dev.weir.parsers.lines;

import org.jspecify.annotations.NullMarked;
