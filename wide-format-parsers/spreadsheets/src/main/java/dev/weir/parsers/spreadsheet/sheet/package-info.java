/** Sheets and their rows, the same for all formats, and how much of them is read. */
@NullMarked
package dev.weir.parsers.spreadsheet.sheet;

import org.jspecify.annotations.NullMarked;
