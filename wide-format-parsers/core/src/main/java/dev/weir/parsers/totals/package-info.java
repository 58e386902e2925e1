/** Totals among the rows of reports are dropped, and held against the rows. */
@NullMarked
package dev.weir.parsers.totals;

import org.jspecify.annotations.NullMarked;
