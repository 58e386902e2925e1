/** What cells hold, and what their number formats make of it. */
@NullMarked
package dev.weir.parsers.spreadsheet.cell;

import org.jspecify.annotations.NullMarked;
