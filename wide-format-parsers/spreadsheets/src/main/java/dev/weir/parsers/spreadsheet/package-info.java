/** Spreadsheets as records, whatever program wrote them. */
@NullMarked
package dev.weir.parsers.spreadsheet;

import org.jspecify.annotations.NullMarked;
