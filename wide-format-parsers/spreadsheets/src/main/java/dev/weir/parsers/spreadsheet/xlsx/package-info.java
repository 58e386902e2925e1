/** Workbooks of Excel since 2007: parts of XML (ECMA-376). */
@NullMarked
package dev.weir.parsers.spreadsheet.xlsx;

import org.jspecify.annotations.NullMarked;
