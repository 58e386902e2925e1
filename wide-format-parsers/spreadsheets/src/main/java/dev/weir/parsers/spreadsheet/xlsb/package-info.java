/** Binary workbooks of Excel since 2007 (MS-XLSB). */
@NullMarked
package dev.weir.parsers.spreadsheet.xlsb;

import org.jspecify.annotations.NullMarked;
