/** Workbooks of Excel from 97 to 2003 (MS-XLS), by Apache POI. */
@NullMarked
package dev.weir.parsers.spreadsheet.xls;

import org.jspecify.annotations.NullMarked;
